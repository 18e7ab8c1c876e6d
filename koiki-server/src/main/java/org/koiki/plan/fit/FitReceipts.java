package org.koiki.plan.fit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Finding;
import org.koiki.message.PlanHead;
import org.koiki.plan.Outcome;
import org.koiki.plan.Receipt;

/** Answers to what was put for working files. */
final class FitReceipts {
    private FitReceipts() {}

    static Receipt accepted(FitFile file, FitBody body, List<Finding> findings, Instant now) {
        return receipt(file.id(), file.steps(), Outcome.ACCEPTED, body, findings, now);
    }

    static Receipt refused(FitBody body, List<Finding> findings, Instant now) {
        PlanHead head = body.plan() == null ? null : body.plan().head();
        String name = head == null ? null : FitFiles.name(head);
        return receipt(name, 0, Outcome.REFUSED, body, findings, now);
    }

    private static Receipt receipt(
            @Nullable String id, int steps, Outcome outcome, FitBody body, List<Finding> findings, Instant now) {
        PlanHead head = body.plan() == null ? null : body.plan().head();
        return new Receipt(
                null,
                id,
                steps,
                outcome,
                false,
                false,
                now,
                head == null ? null : head.messageCode(),
                head == null ? null : head.targetDate(),
                head == null ? null : head.sender(),
                head == null ? null : head.filer(),
                head == null ? null : head.destination(),
                body.name(),
                body.sha256(),
                findings,
                List.of());
    }
}
