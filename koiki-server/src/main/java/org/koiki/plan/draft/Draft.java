package org.koiki.plan.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.NegawattPlan;
import org.koiki.message.Plan;
import org.koiki.message.SlotSeries;
import org.koiki.plan.PlanRow;
import org.koiki.plan.PlanRow.Key;
import org.koiki.plan.PlanRows;

/**
 * A plan to be edited by hand. The rows that nothing else follows from may be changed: the demand and the trades of each member,
 * the plants and the trades of a generation plan. All totals are worked out anew.
 */
public final class Draft {
    private final Plan base;
    private final List<PlanRow> rows;

    private Draft(Plan base, List<PlanRow> rows) {
        this.base = base;
        this.rows = List.copyOf(rows);
    }

    /** Whether plans of that kind can be edited by hand: not those of negawatt operators. */
    public static boolean isFor(Plan plan) {
        return !(plan instanceof NegawattPlan);
    }

    /** @throws IllegalArgumentException for a plan that cannot be edited by hand */
    public static Draft of(Plan plan) {
        return new Draft(plan, PlanRows.of(plan).stream().filter(free(plan)).toList());
    }

    private static Predicate<PlanRow> free(Plan plan) {
        return switch (plan) {
            case DemandPlan demand -> DemandSums.free(demand);
            case GenerationPlan generation -> GenerationSums.free(generation);
            case NegawattPlan negawatt ->
                throw new IllegalArgumentException(negawatt.head().messageCode());
        };
    }

    /** The rows that may be changed, in the order of the file. */
    public List<PlanRow> rows() {
        return rows;
    }

    /**
     * The same rows with other quantities.
     *
     * @param kWh for each row
     * @throws IllegalArgumentException if there are not as many as rows
     */
    public Draft with(List<SlotSeries> kWh) {
        if (kWh.size() != rows.size()) {
            throw new IllegalArgumentException(kWh.size() + " rows instead of " + rows.size());
        }
        List<PlanRow> changed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            changed.add(rows.get(i).with(kWh.get(i)));
        }
        return new Draft(base, changed);
    }

    /**
     * The plan that the rows make.
     *
     * @param messageCode under which it is filed
     * @param created JPC19, {@code YYMMDDhhmmss}
     * @throws ArithmeticException if a total does not fit into its element
     */
    public Plan plan(String messageCode, String created) {
        Map<Key, SlotSeries> kWh = new HashMap<>();
        rows.forEach(row -> kWh.put(row.key(), row.kwh()));
        Heading heading = new Heading(messageCode, created);
        return switch (base) {
            case DemandPlan demand -> new DemandSums(demand, kWh).plan(heading);
            case GenerationPlan generation -> new GenerationSums(generation, kWh).plan(heading);
            case NegawattPlan negawatt ->
                throw new IllegalArgumentException(negawatt.head().messageCode());
        };
    }
}
