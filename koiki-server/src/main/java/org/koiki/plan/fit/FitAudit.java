package org.koiki.plan.fit;

import java.util.List;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.message.Finding;
import org.koiki.plan.fit.FitStep.Side;
import org.springframework.stereotype.Component;

/** Tells the audit trail of what was put for working files. */
@Component
class FitAudit {
    private static final String ACTION = "fit.put";

    private final AuditTrail audit;

    FitAudit(AuditTrail audit) {
        this.audit = audit;
    }

    void done(FitFile file, Side side, Actor actor) {
        String other = side == Side.TSO ? file.company() : file.tso();
        String detail = "%s, step %d, STAT %s/%s"
                .formatted(
                        side,
                        file.steps(),
                        file.status().code(),
                        file.receiptStatus().code());
        audit.record(new AuditEntry(actor, ACTION, file.id(), other, Outcome.DONE, detail));
    }

    void refused(String subject, List<Finding> faults, Actor actor) {
        String detail = faults.getFirst().code() + ", faults: " + faults.size();
        audit.record(new AuditEntry(actor, ACTION, subject, null, Outcome.REFUSED, detail));
    }
}
