package org.koiki.audit.store;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.AuditProof;
import org.koiki.audit.AuditProof.Broken;
import org.koiki.audit.AuditProof.Fault;

/** One pass over the seals beside the entries, both in the order of transactions. */
final class ChainWalk {
    private final Iterator<StoredEntry> entries;
    private @Nullable StoredEntry next;
    private Seal last = Seal.NONE;
    private long proven;

    ChainWalk(Iterator<StoredEntry> entries) {
        this.entries = entries;
        advance();
    }

    AuditProof over(Iterator<Seal> seals) {
        while (seals.hasNext()) {
            Seal seal = seals.next();
            Broken broken = check(seal);
            if (broken != null) {
                return proof(0, broken);
            }
            last = seal;
            proven += seal.batch().ids().size();
        }
        return proof(takeBefore(Long.MAX_VALUE).size(), null);
    }

    private @Nullable Broken check(Seal seal) {
        Batch batch = seal.batch();
        return seal.follows(last)
                ? batch.compare(takeBefore(batch.untilTx()))
                : new Broken(Fault.SEAL_WRONG, batch.number(), null);
    }

    private AuditProof proof(long unsealed, @Nullable Broken broken) {
        String seal = HexFormat.of().formatHex(last.hash());
        return new AuditProof(last.batch().number(), proven, unsealed, seal, broken);
    }

    private List<StoredEntry> takeBefore(long tx) {
        List<StoredEntry> taken = new ArrayList<>();
        for (StoredEntry entry = next; entry != null && entry.tx() < tx; entry = advance()) {
            taken.add(entry);
        }
        return taken;
    }

    private @Nullable StoredEntry advance() {
        next = entries.hasNext() ? entries.next() : null;
        return next;
    }
}
