package org.koiki.supplypoint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.edge.Given;

/**
 * The wheeling contract of a point (接続送電サービス).
 *
 * @param menu code of the menu, of the list {@code wheeling-menu}
 * @param method what sets its size
 * @param power contract power (契約電力), kW
 * @param current contract current (契約電流), A
 * @param capacity contract capacity (契約容量), kVA
 * @param currentLimit current limit (電流制限), A
 * @param powerFactor per cent (力率)
 * @param supplyMethod code of the list {@code supply-method} (供給方式)
 * @param lamps lamps that are not metered (定額電灯); none when absent
 */
public record Wheeling(
        @Nullable String menu,
        ContractDeterminationMethod method,
        @Nullable Integer power,
        @Nullable Integer current,
        @Nullable Integer capacity,
        @Nullable Integer currentLimit,
        @Nullable Integer powerFactor,
        @Nullable String supplyMethod,
        List<FlatRateLamp> lamps) {
    public Wheeling {
        lamps = orNone(lamps);
    }

    private static List<FlatRateLamp> orNone(@Nullable List<FlatRateLamp> given) {
        return given == null ? List.of() : given.stream().map(Wheeling::given).toList();
    }

    private static FlatRateLamp given(@Nullable FlatRateLamp lamp) {
        return Given.required(lamp, "wheeling.lamps");
    }
}
