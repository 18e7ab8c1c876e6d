package org.koiki.switching.identity;

import org.koiki.message.Text;

/** What is compared of two persons. */
public enum Field {
    CONTRACT_NUMBER(new Text("契約番号", "contract number")),
    NAME(new Text("契約名義", "contract name")),
    KANA(new Text("契約名義（カナ）", "contract name in kana")),
    ADDRESS(new Text("住所", "address"));

    private final Text text;

    Field(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
