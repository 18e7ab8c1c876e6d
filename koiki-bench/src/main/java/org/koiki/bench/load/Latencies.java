package org.koiki.bench.load;

import java.util.Arrays;

/** Milliseconds from due to answered. */
public record Latencies(double p50, double p90, double p95, double p99, double most) {
    public static Latencies of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(at(sorted, .5), at(sorted, .9), at(sorted, .95), at(sorted, .99), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return Math.round(sorted[Math.max(0, index)] / 1e5) / 10.0;
    }
}
