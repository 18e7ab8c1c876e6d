package org.koiki.plan.intake;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.PlanHead;
import org.koiki.plan.CarriedRow;
import org.koiki.plan.Outcome;
import org.koiki.plan.PlanId;
import org.koiki.plan.Receipt;
import org.koiki.plan.store.Attempt;

/** Writes receipts. */
final class Receipts {
    private Receipts() {}

    static Receipt accepted(Attempt attempt, long filing, int version, List<CarriedRow> carriedOver) {
        return receipt(attempt, filing, version, false, carriedOver);
    }

    static Receipt refused(Attempt attempt, long filing) {
        return receipt(attempt, filing, 0, false, List.of());
    }

    static Receipt dryRun(Attempt attempt, List<CarriedRow> carriedOver) {
        return receipt(attempt, null, 0, true, carriedOver);
    }

    private static Receipt receipt(
            Attempt attempt, @Nullable Long filing, int version, boolean dryRun, List<CarriedRow> carriedOver) {
        PlanHead head = attempt.head();
        return new Receipt(
                filing,
                head == null ? null : PlanId.of(head).toString(),
                version,
                attempt.faults().isEmpty() ? Outcome.ACCEPTED : Outcome.REFUSED,
                false,
                dryRun,
                attempt.receivedAt(),
                head == null ? null : head.messageCode(),
                head == null ? null : head.targetDate(),
                head == null ? null : head.sender(),
                head == null ? null : head.filer(),
                head == null ? null : head.destination(),
                attempt.fileName(),
                attempt.sha256() == null ? null : HexFormat.of().formatHex(attempt.sha256()),
                attempt.findings(),
                carriedOver);
    }
}
