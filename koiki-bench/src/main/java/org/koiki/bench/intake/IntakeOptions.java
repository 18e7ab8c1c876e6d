package org.koiki.bench.intake;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command line of {@code plan-intake} asks for. */
final class IntakeOptions {
    @Option(names = "--rate", description = "files a second; without it the highest sustained rate is looked for")
    @Nullable
    Double rate;

    @Option(names = "--seconds", description = "length of the measured run")
    int seconds = 60;

    @Option(names = "--companies", description = "companies that file")
    int companies = 64;

    @Option(names = "--connections", description = "kept-alive connections of each company")
    int connections = 2;

    @Option(names = "--seed", description = "the same seed files the same plans")
    long seed = 1;

    @Option(names = "--profile", description = "file for a flight recording of the hub")
    @Nullable
    String profile;
}
