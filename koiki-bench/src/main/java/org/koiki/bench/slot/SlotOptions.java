package org.koiki.bench.slot;

import picocli.CommandLine.Option;

/** Options of {@link Slot}. */
final class SlotOptions {
    private static final int MOST = 1_000_000;

    @Option(names = "--points", description = "supply points of the area")
    int points = 1_000_000;

    @Option(names = "--retailers", description = "retailers; the first one has half of the points")
    int retailers = 500;

    @Option(
            names = "--batch",
            description = "readings of a batch; else as many as keep all senders busy, up to a million")
    int batch;

    @Option(names = "--senders", description = "batches that are sent at once")
    int senders = 4;

    @Option(names = "--cold", description = "without a slot before it that warms the hub up")
    boolean cold;

    int batchSize() {
        return batch > 0 ? batch : Math.clamp(points / senders, 1, MOST);
    }
}
