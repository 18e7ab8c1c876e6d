package org.koiki.switching;

/** What a retailer applies for with the TSO. */
public enum ApplicationKind {
    /** スイッチング開始申請, by the new retailer */
    SWITCH_START,
    /** スイッチング廃止申請, by the old retailer */
    SWITCH_END,
    /** 再点 */
    MOVE_IN,
    /** 廃止・撤去 */
    MOVE_OUT,
    /** アンペア変更 */
    AMPERE_CHANGE,
    /** 契約容量変更 */
    CAPACITY_CHANGE,
    /** 需要者情報変更 */
    CUSTOMER_DATA_CHANGE;

    /** Whether it is one half of a switch, which waits for the other half. */
    public boolean isHalfOfSwitch() {
        return this == SWITCH_START || this == SWITCH_END;
    }

    /** Whether it makes the applicant the supplier of the point. */
    public boolean begins() {
        return this == SWITCH_START || this == MOVE_IN;
    }

    /** Whether it ends the applicant's supply of the point. */
    public boolean ends() {
        return this == SWITCH_END || this == MOVE_OUT;
    }
}
