package org.koiki.plan.intake;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Finding;
import org.koiki.message.Plan;
import org.koiki.message.SlotSeries;
import org.koiki.message.Text;
import org.koiki.plan.PlanRow;
import org.koiki.plan.PlanRow.Key;
import org.koiki.plan.PlanRows;
import org.koiki.plan.RowKind;
import org.koiki.plan.check.RuleEntry;
import org.koiki.plan.check.RuleTable;
import org.koiki.plan.check.Spot;
import org.koiki.plan.intake.SlotsInForce.Change;
import org.springframework.stereotype.Component;

/** Says plainly what stands differently from the file: rows carried over, and totals that they change. */
@Component
class MergeFindings {
    private static final Map<RowKind, Text> NAMES = Map.of(
            RowKind.DEMAND, new Text("需要", "demand"),
            RowKind.SUPPLY, new Text("供給力", "supply capability"),
            RowKind.PROCUREMENT, new Text("調達", "procurement"),
            RowKind.SALES, new Text("販売", "sales"),
            RowKind.GENERATION, new Text("発電", "generation"),
            RowKind.REDUCTION, new Text("抑制量", "reduction"));

    private final RuleEntry rowInForce;
    private final RuleEntry memberInForce;
    private final RuleEntry totalDiffers;
    private final RuleEntry totalTooLarge;
    private final RuleEntry slotClosed;
    private final RuleEntry slotKept;

    MergeFindings() {
        RuleTable table = RuleTable.load();
        rowInForce = table.entry("PLAN-1001");
        memberInForce = table.entry("PLAN-1002");
        totalDiffers = table.entry("PLAN-1003");
        totalTooLarge = table.entry("PLAN-1004");
        slotClosed = table.entry("PLAN-1005");
        slotKept = table.entry("PLAN-1006");
    }

    List<Finding> of(Plan filed, Merge merge) {
        if (merge.carried().isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        String filer = filed.head().filer();
        merge.carried().forEach(row -> findings.add(inForce(row, filer)));
        Set<Trade> raised = merge.carried().stream().map(Trade::of).collect(Collectors.toSet());
        Map<Key, PlanRow> standing = PlanRows.byKey(merge.standing());
        for (PlanRow row : PlanRows.of(filed)) {
            if (row.isTotal() || row.block().equals(filer) && raised.contains(Trade.of(row))) {
                compare(row, requireNonNull(standing.get(row.key())), filer, findings);
            }
        }
        return findings;
    }

    /** What a group's own row shares with the rows of its members below it. */
    private record Trade(RowKind kind, @Nullable String counterparty) {
        static Trade of(PlanRow row) {
            return new Trade(row.kind(), row.counterparty());
        }
    }

    Finding of(TotalTooLarge total) {
        return totalTooLarge.finding(Spot.NOWHERE.slot(total.slot), total.sum, SlotSeries.MAX);
    }

    /** Closed slots that a file would change. */
    List<Finding> closed(List<Change> changes, String filer) {
        return changes.stream()
                .map(change -> finding(slotClosed, change, filer))
                .toList();
    }

    /** Closed slots that stay as they stood, whatever the file says. */
    List<Finding> kept(List<Change> changes, String filer) {
        return changes.stream().map(change -> finding(slotKept, change, filer)).toList();
    }

    private static Finding finding(RuleEntry rule, Change change, String filer) {
        PlanRow row = change.row();
        Spot spot = Spot.NOWHERE
                .member(member(row, filer))
                .counterparty(row.counterparty())
                .slot(change.slot());
        return rule.finding(spot, row.kwh().at(change.slot()), change.before(), requireNonNull(NAMES.get(row.kind())));
    }

    private Finding inForce(PlanRow row, String filer) {
        Spot spot = Spot.NOWHERE.member(member(row, filer)).counterparty(row.counterparty());
        RuleEntry rule = row.isTotal() ? memberInForce : rowInForce;
        return rule.finding(spot, row.kwh().total(), null);
    }

    private void compare(PlanRow filed, PlanRow stands, String filer, List<Finding> findings) {
        for (int slot = 1; slot <= SlotSeries.SLOTS; slot++) {
            if (filed.kwh().at(slot) != stands.kwh().at(slot)) {
                Spot spot = Spot.NOWHERE
                        .member(member(filed, filer))
                        .counterparty(filed.counterparty())
                        .slot(slot);
                findings.add(totalDiffers.finding(
                        spot, filed.kwh().at(slot), stands.kwh().at(slot), name(filed)));
                return;
            }
        }
    }

    private static Text name(PlanRow row) {
        Text kind = requireNonNull(NAMES.get(row.kind()));
        return row.isTotal()
                ? kind
                : new Text(
                        "取引先 %s の%s".formatted(row.counterparty(), kind.ja()),
                        "%s with %s".formatted(kind.en(), row.counterparty()));
    }

    private static @Nullable String member(PlanRow row, String filer) {
        return Objects.equals(row.block(), filer) ? null : row.block();
    }
}
