package org.koiki.supplypoint;

/** Whether a point is used (契約状態). */
public enum ContractState {
    /** 使用中 */
    IN_USE,
    /** 廃止・休止中: ended, the facilities stand */
    ENDED_IDLE,
    /** 廃止・撤去済み: ended, the facilities are gone */
    ENDED_REMOVED
}
