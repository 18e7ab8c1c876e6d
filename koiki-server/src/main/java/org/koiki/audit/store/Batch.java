package org.koiki.audit.store;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.AuditProof.Broken;
import org.koiki.audit.AuditProof.Fault;

/**
 * The entries that one seal covers: those of the transactions from {@code fromTx} to before {@code untilTx}, in the order
 * of transaction and id.
 *
 * @param digests 32 bytes for each entry
 */
record Batch(long number, long fromTx, long untilTx, List<Long> ids, byte[] digests) {
    static final int DIGEST = 32;

    static Batch of(long number, long fromTx, long untilTx, List<StoredEntry> entries) {
        byte[] digests = new byte[entries.size() * DIGEST];
        for (int i = 0; i < entries.size(); i++) {
            System.arraycopy(Digest.of(entries.get(i)), 0, digests, i * DIGEST, DIGEST);
        }
        return new Batch(
                number, fromTx, untilTx, entries.stream().map(StoredEntry::id).toList(), digests);
    }

    /** The first difference between what was sealed and what lies there now. */
    @Nullable
    Broken compare(List<StoredEntry> found) {
        for (int i = 0; i < ids.size(); i++) {
            long sealed = ids.get(i);
            if (i == found.size()) {
                return broken(Fault.ENTRY_MISSING, sealed);
            }
            StoredEntry entry = found.get(i);
            if (entry.id() != sealed) {
                return ids.contains(entry.id())
                        ? broken(Fault.ENTRY_MISSING, sealed)
                        : broken(Fault.ENTRY_INSERTED, entry.id());
            }
            if (!matches(i, entry)) {
                return broken(Fault.ENTRY_CHANGED, sealed);
            }
        }
        return found.size() == ids.size()
                ? null
                : broken(Fault.ENTRY_INSERTED, found.get(ids.size()).id());
    }

    private boolean matches(int position, StoredEntry entry) {
        return Arrays.equals(digests, position * DIGEST, (position + 1) * DIGEST, Digest.of(entry), 0, DIGEST);
    }

    private Broken broken(Fault fault, long entry) {
        return new Broken(fault, number, entry);
    }
}
