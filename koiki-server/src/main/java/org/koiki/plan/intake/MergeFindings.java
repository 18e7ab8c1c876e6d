package org.koiki.plan.intake;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Finding;
import org.koiki.message.Plan;
import org.koiki.message.SlotSeries;
import org.koiki.message.Text;
import org.koiki.plan.PlanRow;
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
        List<PlanRow> standing = PlanRows.of(merge.standing());
        for (PlanRow row : PlanRows.of(filed)) {
            if (row.isTotal()) {
                compare(row, standing, filer, findings);
            }
        }
        return findings;
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

    private void compare(PlanRow filed, List<PlanRow> standing, String filer, List<Finding> findings) {
        PlanRow stands = standing.stream()
                .filter(row -> row.key().equals(filed.key()))
                .findFirst()
                .orElseThrow();
        for (int slot = 1; slot <= SlotSeries.SLOTS; slot++) {
            if (filed.kwh().at(slot) != stands.kwh().at(slot)) {
                Spot spot = Spot.NOWHERE.member(member(filed, filer)).slot(slot);
                findings.add(totalDiffers.finding(
                        spot, filed.kwh().at(slot), stands.kwh().at(slot), requireNonNull(NAMES.get(filed.kind()))));
                return;
            }
        }
    }

    private static @Nullable String member(PlanRow row, String filer) {
        return Objects.equals(row.block(), filer) ? null : row.block();
    }
}
