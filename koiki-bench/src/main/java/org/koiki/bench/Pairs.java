package org.koiki.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.koiki.message.Plan;
import org.koiki.message.SlotSeries;
import org.koiki.participant.MasterData;
import org.koiki.plan.pair.Matching;
import org.koiki.plan.pair.Pair;
import org.koiki.plan.pair.Parties;

/**
 * From standing plans in memory to difference records, look-ups included, on one thread. The baseline compares the same
 * series, laid side by side in two plain arrays, in one loop.
 */
final class Pairs implements Bench {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final int ROUNDS = 60;

    @Override
    public Result run(List<String> options) {
        PairMarket market = new PairMarket(DAY);
        List<Plan> plans = market.plans();
        int[][] sides = sides(plans, market.masters());
        double[] matched = new double[ROUNDS];
        double[] looped = new double[ROUNDS];
        long pairs = 0;
        long wrong = 0;
        long bareWrong = 0;
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long start = System.nanoTime();
            List<Difference> differences = match(plans, market.masters());
            long end = System.nanoTime();
            bareWrong = loop(sides[0], sides[1]);
            long looping = System.nanoTime();
            pairs = differences.size();
            wrong = differences.stream()
                    .mapToLong(difference -> difference.slots.length)
                    .sum();
            matched[Math.max(round, 0)] = pairs * SlotSeries.SLOTS * 1e3 / (end - start);
            looped[Math.max(round, 0)] = sides[0].length * 1e3 / (looping - end);
        }
        if (wrong != bareWrong || wrong == 0) {
            throw new IllegalStateException("found %d differing slots, the loop %d".formatted(wrong, bareWrong));
        }
        return Result.of(
                "pairs",
                PlanParse.median(matched),
                "million slots/s",
                PlanParse.median(looped),
                "million slots/s",
                Map.of("plans", plans.size(), "pairs", pairs, "differingSlots", wrong, "rounds", ROUNDS));
    }

    /** What is told of a pair. */
    private record Difference(String buyer, String seller, int[] slots) {}

    private static List<Difference> match(List<Plan> plans, MasterData masters) {
        Matching matching = new Matching(new Parties(masters, DAY));
        plans.forEach(plan -> matching.add(plan, 1));
        List<Pair> pairs = matching.pairs();
        List<Difference> differences = new ArrayList<>(pairs.size());
        pairs.forEach(pair -> differences.add(new Difference(pair.buyer(), pair.seller(), pair.mismatches())));
        return differences;
    }

    private static int[][] sides(List<Plan> plans, MasterData masters) {
        Matching matching = new Matching(new Parties(masters, DAY));
        plans.forEach(plan -> matching.add(plan, 1));
        List<Pair> pairs = matching.pairs();
        int[][] sides = new int[2][pairs.size() * SlotSeries.SLOTS];
        for (int i = 0; i < pairs.size(); i++) {
            put(pairs.get(i).bought(), sides[0], i);
            put(pairs.get(i).sold(), sides[1], i);
        }
        return sides;
    }

    private static void put(SlotSeries series, int[] all, int position) {
        System.arraycopy(series.toArray(), 0, all, position * SlotSeries.SLOTS, SlotSeries.SLOTS);
    }

    private static long loop(int[] bought, int[] sold) {
        long wrong = 0;
        for (int i = 0; i < bought.length; i++) {
            if (bought[i] != sold[i]) {
                wrong++;
            }
        }
        return wrong;
    }
}
