package org.koiki.participant;

/** A record of master data: what a code means, and on which days. */
public sealed interface Master
        permits Area, BalancingGroup, Company, Filer, MarketCounterparty, Membership, Operator, Plant, PlantLink {
    /** Names the record within its kind; joined by {@code :} where two codes do. */
    String key();

    Validity validity();

    /** The same record on other days. */
    Master on(Validity days);
}
