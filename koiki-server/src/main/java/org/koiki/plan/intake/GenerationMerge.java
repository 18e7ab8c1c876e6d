package org.koiki.plan.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;
import org.koiki.message.SlotSeries;
import org.koiki.message.TradeRow;
import org.koiki.plan.RowKind;

/** The standing generation plan: the rows of a new file and those that it leaves out, with totals recomputed. */
final class GenerationMerge {
    private final GenerationPlan filed;
    private final FormerRows former;
    private final Total generation;

    GenerationMerge(GenerationPlan filed, FormerRows former) {
        this.filed = filed;
        this.former = former;
        generation = Total.of(filed.generation());
    }

    GenerationPlan merge() {
        List<GroupPlan> groups = groups();
        String filer = filed.head().filer();
        return new GenerationPlan(
                filed.header(),
                filed.head(),
                generation.series(),
                groups,
                TradesMerge.add(filed.sales(), former.trades(filer, RowKind.SALES)),
                TradesMerge.add(filed.procurement(), former.trades(filer, RowKind.PROCUREMENT)),
                filed.unknown());
    }

    private List<GroupPlan> groups() {
        List<GroupPlan> groups = new ArrayList<>();
        Set<String> blocks = new HashSet<>(Set.of(filed.head().filer()));
        for (GroupPlan group : filed.groups()) {
            groups.add(add(group));
            blocks.add(group.group());
        }
        for (String block : former.blocks()) {
            if (!blocks.contains(block)) {
                groups.add(add(new GroupPlan(block, SlotSeries.zero(), List.of())));
            }
        }
        return groups;
    }

    private GroupPlan add(GroupPlan group) {
        List<TradeRow> missing = former.trades(group.group(), RowKind.GENERATION);
        Total total = Total.of(group.total());
        List<PlantPlan> plants = new ArrayList<>(group.plants());
        for (TradeRow plant : missing) {
            total.plus(plant.energy());
            generation.plus(plant.energy());
            plants.add(new PlantPlan(plant.counterparty(), plant.energy()));
        }
        return new GroupPlan(group.group(), total.series(), plants);
    }
}
