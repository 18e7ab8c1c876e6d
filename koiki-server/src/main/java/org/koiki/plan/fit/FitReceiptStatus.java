package org.koiki.plan.fit;

import java.util.Arrays;
import org.koiki.message.Text;

/** Who sent last, or is waited for: FIT_RECPT_STAT (codes.md §16). */
public enum FitReceiptStatus {
    RETAILER_RECEIVED("03", "受付済（小売）", "received (retailer)"),
    TSO_RECEIVED("04", "受付済（一般送配電）", "received (TSO)"),
    RETAILER_TO_UPDATE("07", "小売の再確認・更新待ち", "waiting for the retailer to recheck or update"),
    TSO_TO_UPDATE("08", "一般送配電の再確認・更新待ち", "waiting for the TSO to recheck or update"),
    SUBMITTED("11", "計画提出済", "plan submitted");

    private final String code;
    private final Text text;

    FitReceiptStatus(String code, String ja, String en) {
        this.code = code;
        this.text = new Text(ja, en);
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    static FitReceiptStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
