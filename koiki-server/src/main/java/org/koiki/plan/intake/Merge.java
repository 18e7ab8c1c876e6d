package org.koiki.plan.intake;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.NegawattPlan;
import org.koiki.message.Plan;
import org.koiki.message.PlanWriter;
import org.koiki.message.PlanZip;
import org.koiki.plan.CarriedRow;
import org.koiki.plan.PlanRow;
import org.koiki.plan.PlanRow.Key;
import org.koiki.plan.PlanRows;

/**
 * A new file laid over what stood before: “dropping a counterparty row leaves its old quantity in force” (plans.md §8).
 *
 * @param standing the plan that stands from now on; the filed one itself when nothing of the former version stays
 * @param carried rows of the former version that stay in force, with the quantities that stand
 */
record Merge(Plan filed, Plan standing, List<PlanRow> carried) {
    /**
     * @param missing rows of the former version whose keys the new file does not have
     * @throws TotalTooLarge if a total of the standing plan does not fit into its element
     */
    static Merge of(Plan filed, List<PlanRow> missing) {
        FormerRows former = new FormerRows(missing);
        if (former.carried().isEmpty()) {
            return new Merge(filed, filed, List.of());
        }
        Plan standing = switch (filed) {
            case DemandPlan demand -> new DemandMerge(demand, former).merge();
            case GenerationPlan generation -> new GenerationMerge(generation, former).merge();
            case NegawattPlan negawatt -> new NegawattMerge(negawatt, former).merge();
        };
        return new Merge(filed, standing, inForce(former.carried(), standing));
    }

    /** The rows that still hold a quantity, and which: a group's own row holds no more than its members' rows do. */
    private static List<PlanRow> inForce(List<PlanRow> carried, Plan standing) {
        Map<Key, PlanRow> rows = PlanRows.byKey(standing);
        return carried.stream()
                .map(row -> requireNonNull(rows.get(row.key())))
                .filter(row -> !row.isZero())
                .toList();
    }

    /** The same with another standing plan. */
    Merge standing(Plan other) {
        return new Merge(filed, other, carried);
    }

    List<CarriedRow> carriedRows() {
        return carried.stream()
                .map(row -> new CarriedRow(
                        row.block(),
                        row.kind(),
                        row.counterparty(),
                        row.planNumber(),
                        row.kwh().total()))
                .toList();
    }

    /** Zip of the standing plan; absent when the filed file is that plan. */
    byte @Nullable [] zip(String fileName) {
        return standing == filed ? null : PlanZip.zip(fileName, PlanWriter.write(standing));
    }
}
