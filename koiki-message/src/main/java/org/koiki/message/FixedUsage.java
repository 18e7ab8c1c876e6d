package org.koiki.message;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fixed usage (確定使用量) of one supply point in a reading period.
 *
 * @param point JP06400 供給地点特定番号
 * @param customerId JP06119 需要家識別番号
 * @param customerName JP06120
 * @param place JP06402 供給場所
 * @param voltageName JP06403
 * @param allocation JP06404 仕訳コード, {@link #PARTIAL} for partial supply
 * @param availability JP06405 提供可否コード, {@link #NOT_PROVIDED} if the values are not provided
 * @param powerFactor per cent, JP06406
 * @param meterKind JP06407 計器区分コード
 * @param whole 0.1 Wh of the period, JP06426
 * @param allocated 0.1 Wh of the period after allocation, JP06427
 * @param maximumDemand 0.1 W, JP06445
 * @param nextReading JP06446 次回定例検針日
 */
public record FixedUsage(
        String point,
        @Nullable String customerId,
        @Nullable String customerName,
        @Nullable String place,
        @Nullable String voltageName,
        @Nullable String allocation,
        @Nullable String availability,
        @Nullable Integer powerFactor,
        @Nullable String meterKind,
        @Nullable Long whole,
        @Nullable Long allocated,
        @Nullable Long maximumDemand,
        @Nullable LocalDate nextReading,
        List<UsageDay> days,
        List<UnknownElement> unknown)
        implements MeteringRow {
    public static final String PARTIAL = "2";
    public static final String NOT_PROVIDED = "1";

    public FixedUsage {
        days = List.copyOf(days);
        unknown = List.copyOf(unknown);
    }

    /** Whether the TSO provides the values. */
    public boolean isProvided() {
        return !NOT_PROVIDED.equals(availability);
    }

    /** What counts for the retailer, in 0.1 Wh: the allocated energy in partial supply, else the whole. */
    public @Nullable Long energy() {
        return PARTIAL.equals(allocation) ? allocated : whole;
    }

    @Override
    public FixedUsage with(List<UnknownElement> newUnknown) {
        return new FixedUsage(
                point,
                customerId,
                customerName,
                place,
                voltageName,
                allocation,
                availability,
                powerFactor,
                meterKind,
                whole,
                allocated,
                maximumDemand,
                nextReading,
                days,
                newUnknown);
    }
}
