package org.koiki.plan.intake;

import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.message.PlanHead;
import org.koiki.plan.PlanId;
import org.koiki.plan.store.Attempt;
import org.springframework.stereotype.Component;

/** Tells the audit trail of filings, in their own transaction. */
@Component
class FilingTrail {
    private static final String ACTION = "plan.file";

    private final AuditTrail audit;

    FilingTrail(AuditTrail audit) {
        this.audit = audit;
    }

    void accepted(Attempt attempt, int version, Actor actor) {
        record(attempt, actor, Outcome.DONE, "version " + version);
    }

    void repeated(Attempt attempt, int version, Actor actor) {
        record(attempt, actor, Outcome.DONE, "version " + version + " again");
    }

    void refused(Attempt attempt, Actor actor) {
        String first = attempt.faults().getFirst().code();
        record(
                attempt,
                actor,
                Outcome.REFUSED,
                first + ", faults: " + attempt.faults().size());
    }

    private void record(Attempt attempt, Actor actor, Outcome outcome, String detail) {
        PlanHead head = attempt.head();
        String subject = head == null ? attempt.fileName() : PlanId.of(head).toString();
        audit.record(new AuditEntry(actor, ACTION, subject, null, outcome, detail));
    }
}
