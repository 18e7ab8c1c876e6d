package org.koiki.audit.store;

import java.util.stream.Stream;
import org.koiki.audit.AuditProof;
import org.koiki.audit.AuditVerification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChainVerification implements AuditVerification {
    private final SealedTrail trail;

    ChainVerification(SealedTrail trail) {
        this.trail = trail;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AuditProof verify() {
        try (Stream<Seal> seals = trail.seals();
                Stream<StoredEntry> entries = trail.entries()) {
            return new ChainWalk(entries.iterator()).over(seals.iterator());
        }
    }
}
