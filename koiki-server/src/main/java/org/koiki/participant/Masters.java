package org.koiki.participant;

/** The master data of the market. */
public interface Masters {
    /** The masters as they stand now: an immutable snapshot, the same object until a master changes on any node. */
    MasterData current();
}
