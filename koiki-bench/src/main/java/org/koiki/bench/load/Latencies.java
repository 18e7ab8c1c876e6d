package org.koiki.bench.load;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Milliseconds from due to answered.
 *
 * @param course p99 of each tenth of the run: a hub that falls behind, or is still warming up, is told from one that now and
 *     then has something else to do
 */
public record Latencies(double p50, double p90, double p95, double p99, double most, List<Long> course) {
    private static final int PARTS = 10;

    /** @param nanos of the requests in the order in which they were due */
    public static Latencies of(long[] nanos) {
        long[] sorted = sorted(nanos, 0, nanos.length);
        return new Latencies(
                at(sorted, .5), at(sorted, .9), at(sorted, .95), at(sorted, .99), at(sorted, 1), course(nanos));
    }

    private static List<Long> course(long[] nanos) {
        return IntStream.range(0, PARTS)
                .mapToObj(part -> sorted(nanos, nanos.length * part / PARTS, nanos.length * (part + 1) / PARTS))
                .map(part -> Math.round(at(part, .99)))
                .toList();
    }

    private static long[] sorted(long[] nanos, int from, int to) {
        long[] sorted = Arrays.copyOfRange(nanos, from, to);
        Arrays.sort(sorted);
        return sorted;
    }

    private static double at(long[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return Math.round(sorted[Math.max(0, index)] / 1e5) / 10.0;
    }
}
