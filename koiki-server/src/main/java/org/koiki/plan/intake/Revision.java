package org.koiki.plan.intake;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.koiki.calendar.GateClosures;
import org.koiki.message.Finding;
import org.koiki.message.Plan;
import org.koiki.message.PlanHead;
import org.koiki.plan.PlanCodes;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanRow;
import org.koiki.plan.PlanRow.Key;
import org.koiki.plan.PlanRows;
import org.koiki.plan.intake.SlotsInForce.Change;
import org.koiki.plan.intake.Submission.ClosedSlots;
import org.koiki.plan.store.StandingRows;
import org.springframework.stereotype.Component;

/** Lays a file over what stands, row by row, and during the day slot by slot (plans.md §2, §8). */
@Component
class Revision {
    private final StandingRows rows;
    private final GateClosures gates;
    private final MergeFindings findings;

    Revision(StandingRows rows, GateClosures gates, MergeFindings findings) {
        this.rows = rows;
        this.gates = gates;
        this.findings = findings;
    }

    /** What stands from now on, and what is to be said about it. */
    record Outcome(Merge merge, List<Finding> findings) {}

    /**
     * @param version the version that stands; 0 when there is none
     * @throws NotAcceptable if the file changes closed slots and is not to be taken for the open ones only, or if a total
     *     of the standing plan does not fit into its element
     */
    Outcome of(Examined file, int version) {
        Plan plan = requireNonNull(file.plan());
        try {
            return PlanCodes.isIntraday(plan.head().messageCode())
                    ? intraday(file, plan, version)
                    : dayAhead(plan, version);
        } catch (TotalTooLarge e) {
            throw new NotAcceptable(List.of(findings.of(e)));
        }
    }

    private Outcome dayAhead(Plan plan, int version) {
        List<PlanRow> missing = version == 0 ? List.of() : rows.missing(PlanId.of(plan.head()), PlanRows.of(plan));
        Merge merge = Merge.of(plan, missing);
        return new Outcome(merge, findings.of(plan, merge));
    }

    private Outcome intraday(Examined file, Plan plan, int version) {
        PlanHead head = plan.head();
        List<PlanRow> former = version == 0 ? List.of() : rows.all(PlanId.of(head));
        Merge merge = Merge.of(plan, missing(plan, former));
        SlotsInForce closed = new SlotsInForce(
                former, gates.firstOpenSlot(head.targetDate(), file.attempt().receivedAt()));
        List<Change> changes = closed.changes(merge.standing());
        if (changes.isEmpty()) {
            return new Outcome(merge, findings.of(plan, merge));
        }
        if (file.closedSlots() == ClosedSlots.REFUSE) {
            throw new NotAcceptable(findings.closed(changes, head.filer()));
        }
        Merge kept = merge.standing(closed.keep(merge.standing()));
        List<Finding> told = new ArrayList<>(findings.kept(changes, head.filer()));
        told.addAll(findings.of(plan, kept));
        return new Outcome(kept, told);
    }

    private static List<PlanRow> missing(Plan plan, List<PlanRow> former) {
        Set<Key> filed = PlanRows.of(plan).stream().map(PlanRow::key).collect(Collectors.toSet());
        return former.stream().filter(row -> !filed.contains(row.key())).toList();
    }
}
