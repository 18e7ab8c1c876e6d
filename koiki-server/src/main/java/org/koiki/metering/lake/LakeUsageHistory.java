package org.koiki.metering.lake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.lake.DayVector;
import org.koiki.lake.Lake;
import org.koiki.lake.Manifest;
import org.koiki.lake.Scope;
import org.koiki.supplypoint.DailyUsage;
import org.koiki.supplypoint.MonthlyUsage;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.UsageHistory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** 30-minute values from the lake; months as TSOs put them. */
@Component
@Primary
class LakeUsageHistory implements UsageHistory {
    private static final int DECIMALS = 4;

    private final UsageHistory months;
    private final Manifest manifest;
    private final ObjectProvider<Lake> lake;

    LakeUsageHistory(
            @Qualifier("storedUsageHistory") UsageHistory months, Manifest manifest, ObjectProvider<Lake> lake) {
        this.months = months;
        this.manifest = manifest;
        this.lake = lake;
    }

    @Override
    public List<MonthlyUsage> monthly(SupplyPointNumber point, YearMonth from, YearMonth to) {
        return months.monthly(point, from, to);
    }

    @Override
    public List<DailyUsage> daily(SupplyPointNumber point, LocalDate from, LocalDate to) {
        boolean none =
                manifest.live(new Scope(point.area(), from, to, point.digits())).isEmpty();
        return none
                ? List.of()
                : lake.getObject().history(point.area(), point.digits(), from, to).stream()
                        .map(LakeUsageHistory::usage)
                        .toList();
    }

    private static DailyUsage usage(DayVector day) {
        List<@Nullable BigDecimal> kwh = new ArrayList<>();
        for (Long energy : day.energy()) {
            kwh.add(energy == null ? null : BigDecimal.valueOf(energy, DECIMALS).stripTrailingZeros());
        }
        return new DailyUsage(day.date(), kwh);
    }
}
