package org.koiki.switching;

/** What somebody looks at a customer's data for. It goes into the audit trail, which the data's owner can read. */
public enum Purpose {
    /** To register, correct or follow an application of the own customer. */
    APPLICATION,
    /** To decide on a relay. */
    DECISION,
    /** To work on an application as the TSO. */
    PROCESSING,
    /** To answer a question of the customer. */
    CUSTOMER_QUESTION,
    /** To settle a dispute. */
    DISPUTE
}
