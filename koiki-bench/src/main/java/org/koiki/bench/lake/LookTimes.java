package org.koiki.bench.lake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Milliseconds of looks of one kind. */
record LookTimes(List<Double> sorted) {
    LookTimes(DoubleStream millis) {
        this(millis.sorted().boxed().toList());
    }

    double p95() {
        return at(0.95);
    }

    Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        if (sorted.isEmpty()) {
            return summary;
        }
        summary.put("p50", at(0.5));
        summary.put("p95", p95());
        summary.put("p99", at(0.99));
        return summary;
    }

    private double at(double part) {
        return LakeCase.rounded(sorted.get((int) Math.ceil(part * sorted.size()) - 1));
    }
}
