package org.koiki.participant;

/** What a company is in the market. A company may have several roles. */
public enum Role {
    /** 広域機関 */
    COORDINATOR,
    /** 一般送配電事業者 */
    TSO,
    /** 小売電気事業者 */
    RETAILER,
    /** 発電契約者 */
    GENERATION_CONTRACT_HOLDER,
    /** 需要抑制契約者 */
    NEGAWATT_OPERATOR
}
