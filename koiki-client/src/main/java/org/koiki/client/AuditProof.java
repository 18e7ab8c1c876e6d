package org.koiki.client;

import org.jspecify.annotations.Nullable;

/**
 * What the verification of the audit trail found.
 *
 * @param batches sealed batches that hold
 * @param entries entries in them
 * @param unsealed entries too young to be sealed
 * @param seal the last seal that holds, in hex: note it outside to prove later that the end was not cut off
 * @param broken the first broken place; absent when the trail holds
 */
public record AuditProof(
        long batches,
        long entries,
        long unsealed,
        String seal,
        @Nullable Broken broken) {
    /**
     * A place where the trail was tampered with.
     *
     * @param fault such as {@code ENTRY_CHANGED}
     * @param batch number of the sealed batch
     * @param entry id of the entry; absent when the seal itself is wrong
     */
    public record Broken(String fault, long batch, @Nullable Long entry) {}

    public boolean holds() {
        return broken == null;
    }
}
