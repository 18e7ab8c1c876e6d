package org.koiki.supplypoint.load;

/** Brings a chunk of rows into what stands, within one transaction. */
interface Merge {
    LoadKind kind();

    Tally merge(Chunk chunk, LoadState load);

    /** Work ahead of the transaction. */
    default void prepare(Chunk chunk, LoadState load) {}
}
