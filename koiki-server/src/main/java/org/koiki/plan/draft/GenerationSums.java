package org.koiki.plan.draft;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;
import org.koiki.message.SlotSeries;
import org.koiki.plan.PlanRow;
import org.koiki.plan.PlanRow.Key;
import org.koiki.plan.RowKind;

/** A generation plan worked out from its plants and trades. A group without plants is a row of its own (plans.md §5). */
final class GenerationSums {
    private final GenerationPlan base;
    private final Map<Key, SlotSeries> kWh;

    GenerationSums(GenerationPlan base, Map<Key, SlotSeries> kWh) {
        this.base = base;
        this.kWh = kWh;
    }

    /** Plants, groups that have none, and trades. */
    static Predicate<PlanRow> free(GenerationPlan plan) {
        List<String> bare = plan.groups().stream()
                .filter(group -> group.plants().isEmpty())
                .map(GroupPlan::group)
                .toList();
        return row -> !row.isTotal() || row.kind() == RowKind.GENERATION && bare.contains(row.block());
    }

    GenerationPlan plan(Heading heading) {
        String filer = base.head().filer();
        List<GroupPlan> groups = base.groups().stream().map(this::group).toList();
        return new GenerationPlan(
                heading.header(base.header()),
                heading.head(base.head()),
                groups.isEmpty()
                        ? base.generation()
                        : Sum.of(groups.stream().map(GroupPlan::total).toList()),
                groups,
                TradeSums.maybe(filer, RowKind.SALES, base.sales(), kWh),
                TradeSums.maybe(filer, RowKind.PROCUREMENT, base.procurement(), kWh),
                base.unknown());
    }

    private GroupPlan group(GroupPlan old) {
        String block = old.group();
        if (old.plants().isEmpty()) {
            Key key = new Key(block, RowKind.GENERATION, null, null);
            return new GroupPlan(block, kWh.getOrDefault(key, old.total()), List.of());
        }
        List<PlantPlan> plants =
                old.plants().stream().map(plant -> plant(block, plant)).toList();
        return new GroupPlan(
                block, Sum.of(plants.stream().map(PlantPlan::generation).toList()), plants);
    }

    private PlantPlan plant(String block, PlantPlan old) {
        Key key = new Key(block, RowKind.GENERATION, old.plant(), null);
        return new PlantPlan(old.plant(), kWh.getOrDefault(key, old.generation()));
    }
}
