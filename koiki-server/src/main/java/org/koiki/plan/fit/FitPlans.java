package org.koiki.plan.fit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koiki.message.GenerationPlan;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;
import org.koiki.message.SlotSeries;

/** What is looked at in the contents of a working file. */
final class FitPlans {
    private FitPlans() {}

    static Map<String, SlotSeries> totals(GenerationPlan plan) {
        return plan.groups().stream()
                .collect(Collectors.toMap(GroupPlan::group, GroupPlan::total, (one, other) -> one, TreeMap::new));
    }

    /** Groups and plants, without any values. */
    static Map<String, List<String>> skeleton(GenerationPlan plan) {
        return plan.groups().stream()
                .collect(Collectors.toMap(
                        GroupPlan::group,
                        group -> group.plants().stream()
                                .map(PlantPlan::plant)
                                .sorted()
                                .toList(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** The same file with the TSO's values for its groups. */
    static GenerationPlan filled(GenerationPlan plan, Map<String, SlotSeries> values) {
        List<GroupPlan> groups = plan.groups().stream()
                .map(group ->
                        new GroupPlan(group.group(), values.getOrDefault(group.group(), group.total()), group.plants()))
                .toList();
        return new GenerationPlan(
                plan.header(),
                plan.head(),
                sum(groups.stream().map(GroupPlan::total)),
                groups,
                plan.sales(),
                plan.procurement(),
                plan.unknown());
    }

    /** Whether the sum is more than nine digits can hold in any slot. */
    static boolean isTooLarge(Stream<SlotSeries> parts) {
        for (long sum : sums(parts)) {
            if (sum > SlotSeries.MAX) {
                return true;
            }
        }
        return false;
    }

    private static SlotSeries sum(Stream<SlotSeries> parts) {
        long[] sums = sums(parts);
        int[] values = new int[sums.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.toIntExact(sums[i]);
        }
        return SlotSeries.of(values);
    }

    private static long[] sums(Stream<SlotSeries> parts) {
        long[] sums = new long[SlotSeries.SLOTS];
        parts.forEach(part -> part.addTo(sums));
        return sums;
    }
}
