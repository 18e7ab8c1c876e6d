package org.koiki.bench;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a benchmark gave; printed as the last line of output.
 *
 * @param ratio figure / baseline
 * @param detail whatever else counts
 */
public record Result(
        String name,
        double figure,
        String unit,
        double baseline,
        String baselineUnit,
        double ratio,
        Map<String, Object> detail) {
    public static Result of(
            String name, double figure, String unit, double baseline, String baselineUnit, Map<String, Object> detail) {
        return new Result(name, figure, unit, baseline, baselineUnit, figure / baseline, detail);
    }

    String toJson() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
