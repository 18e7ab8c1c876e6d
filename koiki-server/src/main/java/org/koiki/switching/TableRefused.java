package org.koiki.switching;

import org.koiki.message.Text;

/** A table of the operator that the hub cannot work with. */
public final class TableRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Text text;

    public TableRefused(String ja, String en) {
        super(en);
        this.text = new Text(ja, en);
    }

    /** Names the file, the line and what is wrong. */
    public Text text() {
        return text;
    }
}
