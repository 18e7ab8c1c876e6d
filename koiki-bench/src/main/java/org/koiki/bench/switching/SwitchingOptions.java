package org.koiki.bench.switching;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command line of {@code switching} asks for. */
final class SwitchingOptions {
    @Option(names = "--points", description = "supply points, each with a contract")
    int points = 1_000_000;

    @Option(names = "--companies", description = "companies; six of seven are retailers with three operator codes each")
    int companies = 200;

    @Option(names = "--applications", description = "applications a second")
    double applications = 410;

    @Option(names = "--polls", description = "progress polls a second")
    double polls = 2_050;

    @Option(names = "--seconds", description = "length of each measured run")
    int seconds = 30;

    @Option(names = "--searches", description = "searches by address")
    int searches = 2_000;

    @Option(names = "--seed", description = "the same seed makes the same land")
    long seed = 1;

    @Option(
            names = "--crash",
            description = "instead of measuring, kill the hub so many times while applications come in")
    int crashes;

    @Option(names = "--profile", description = "file for a flight recording of the hub")
    @Nullable
    String profile;
}
