package org.koiki.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.koiki.bench.download.Download;
import org.koiki.bench.intake.PlanIntake;
import org.koiki.bench.lake.DayCompact;
import org.koiki.bench.lake.History;
import org.koiki.bench.market.MarketDay;
import org.koiki.bench.slot.Slot;
import org.koiki.bench.switching.Switching;

/** Runs one benchmark by name. */
public final class Main {
    private static final Map<String, Bench> BENCHES = new TreeMap<>(Map.of(
            "day-compact",
            new DayCompact(),
            "download",
            new Download(),
            "history",
            new History(),
            "market-day",
            new MarketDay(),
            "pairs",
            new Pairs(),
            "plan-intake",
            new PlanIntake(),
            "plan-parse",
            new PlanParse(256, 60),
            "slot",
            new Slot(),
            "start",
            new Start(),
            "switching",
            new Switching()));

    private Main() {}

    public static void main(String[] args) throws Exception {
        Bench bench = args.length == 0 ? null : BENCHES.get(args[0]);
        if (bench == null) {
            System.err.println("usage: koiki bench NAME [OPTION…], NAME one of " + String.join(", ", BENCHES.keySet()));
            System.exit(2);
            return;
        }
        System.out.println(bench.run(List.of(args).subList(1, args.length)).toJson());
    }
}
