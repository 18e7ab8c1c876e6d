package org.koiki.audit.store;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the entries of all ended transactions, on one node at a time. Ids may commit in any order: a batch is a range of
 * transactions, so none is skipped.
 */
@Component
class Sealer {
    private final SealedTrail trail;
    private final TransactionTemplate transaction;

    Sealer(SealedTrail trail, TransactionTemplate transaction) {
        this.trail = trail;
        this.transaction = transaction;
    }

    void seal() {
        transaction.executeWithoutResult(status -> {
            if (trail.maySeal()) {
                sealNext();
            }
        });
    }

    private void sealNext() {
        Seal last = trail.last();
        long from = last.batch().untilTx();
        long until = trail.horizon(from);
        if (until < from) {
            throw new IllegalStateException(
                    "transaction numbers began anew (see docs/2-operate/audit-trail.md, restore)");
        }
        List<StoredEntry> entries = trail.entries(from, until);
        if (!entries.isEmpty()) {
            trail.add(Seal.after(last, Batch.of(last.batch().number() + 1, from, until, entries)));
        }
    }
}
