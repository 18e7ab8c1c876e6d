package org.koiki.bench;

import java.util.Map;
import java.util.TreeMap;

/** Runs one benchmark by name. */
public final class Main {
    private static final Map<String, Bench> BENCHES = new TreeMap<>(Map.of("plan-parse", new PlanParse(256, 60)));

    private Main() {}

    public static void main(String[] args) throws Exception {
        Bench bench = args.length == 1 ? BENCHES.get(args[0]) : null;
        if (bench == null) {
            System.err.println("usage: koiki bench NAME, one of " + String.join(", ", BENCHES.keySet()));
            System.exit(2);
            return;
        }
        System.out.println(bench.run().toJson());
    }
}
