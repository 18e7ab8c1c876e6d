package org.koiki.plan.fit;

import java.util.Arrays;
import org.koiki.message.Text;

/** How far a working file has come: STAT (codes.md §16). */
public enum FitStatus {
    PLAN("1", "計画明細登録", "plan detail registered"),
    SUPPLY("2", "供給力登録", "supply values registered"),
    SUBMITTED("3", "販売計画登録・計画提出", "sales registered, plan submitted");

    private final String code;
    private final Text text;

    FitStatus(String code, String ja, String en) {
        this.code = code;
        this.text = new Text(ja, en);
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    static FitStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
