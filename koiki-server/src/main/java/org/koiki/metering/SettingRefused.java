package org.koiki.metering;

import org.koiki.message.Text;

/** A setting of the operator that the hub cannot work with. */
public final class SettingRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Text text;

    SettingRefused(String ja, String en) {
        super(en);
        this.text = new Text(ja, en);
    }

    /** Names the setting and its value. */
    public Text text() {
        return text;
    }
}
