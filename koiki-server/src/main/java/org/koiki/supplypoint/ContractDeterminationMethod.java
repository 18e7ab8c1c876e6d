package org.koiki.supplypoint;

/** What sets the size of the wheeling contract (契約決定方法). */
public enum ContractDeterminationMethod {
    /** 負荷設備 */
    INSTALLED_LOAD,
    /** 主開閉器 */
    MAIN_BREAKER,
    /** アンペアブレーカー（SB） */
    AMPERE_BREAKER,
    /** 実量 */
    MEASURED_DEMAND,
    /** システム管理対象外 */
    NOT_MANAGED
}
