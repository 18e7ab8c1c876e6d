package org.koiki.bench.market;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command line of {@code market-day} asks for. */
final class MarketDayOptions {
    @Option(names = "--filers", description = "companies; each files in three areas")
    int filers = 1_000;

    @Option(names = "--burst", description = "seconds before noon in which all file")
    int burst = 12;

    @Option(names = "--revisions", description = "intraday revisions before the gate closure")
    int revisions = 5_000;

    @Option(names = "--last", description = "how many of them in the last 5 s")
    int last = 500;

    @Option(names = "--half-hour", description = "seconds in which all but the last revisions come")
    int halfHour = 150;

    @Option(names = "--crash", description = "two nodes; one is killed in the burst, the other when the slot closes")
    boolean crash;

    @Option(names = "--seed", description = "the same seed files the same plans")
    long seed = 1;

    @Option(names = "--profile", description = "file for a flight recording of the hub")
    @Nullable
    String profile;
}
