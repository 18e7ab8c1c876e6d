package org.koiki.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.koiki.bench.download.Download;
import org.koiki.bench.intake.PlanIntake;
import org.koiki.bench.lake.DayCompact;
import org.koiki.bench.lake.History;
import org.koiki.bench.market.MarketDay;
import org.koiki.bench.slot.ReadingDate;
import org.koiki.bench.slot.Slot;
import org.koiki.bench.switching.Switching;

/** Runs one benchmark by name. */
public final class Main {
    private static final Map<String, Bench> BENCHES = new TreeMap<>(Map.ofEntries(
            Map.entry("day-compact", new DayCompact()),
            Map.entry("download", new Download()),
            Map.entry("fixed-usage", new ReadingDate()),
            Map.entry("history", new History()),
            Map.entry("market-day", new MarketDay()),
            Map.entry("pairs", new Pairs()),
            Map.entry("plan-intake", new PlanIntake()),
            Map.entry("plan-parse", new PlanParse(256, 60)),
            Map.entry("slot", new Slot()),
            Map.entry("start", new Start()),
            Map.entry("switching", new Switching())));

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
