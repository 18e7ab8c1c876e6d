package org.koiki.bench.load;

import java.util.List;
import java.util.Map;

/**
 * What one run of the open loop gave.
 *
 * @param offered requests a second
 * @param seconds from the first due moment to the last answer
 * @param refusals number of answers other than acceptance, by what they said
 */
public record Trial<T>(
        double offered,
        int sent,
        double seconds,
        List<Shot<T>> acknowledged,
        Map<String, Integer> refusals,
        Latencies latencies) {
    private static final double P99_LIMIT = 500;

    public double rate() {
        return acknowledged.size() / seconds;
    }

    /** Whether the hub kept up: all accepted, in time, and no more than a second behind at the end. */
    public boolean sustained() {
        return acknowledged.size() == sent && latencies.p99() <= P99_LIMIT && seconds <= sent / offered + 1;
    }

    @Override
    public String toString() {
        return "offered %.0f/s: %d of %d accepted in %.1f s, p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, most %.1f ms, by tenths %s%s"
                .formatted(
                        offered,
                        acknowledged.size(),
                        sent,
                        seconds,
                        latencies.p50(),
                        latencies.p90(),
                        latencies.p99(),
                        latencies.most(),
                        latencies.course(),
                        refusals.isEmpty() ? "" : " " + refusals);
    }
}
