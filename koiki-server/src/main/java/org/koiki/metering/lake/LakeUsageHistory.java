package org.koiki.metering.lake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.lake.DayVector;
import org.koiki.supplypoint.DailyUsage;
import org.koiki.supplypoint.MonthlyUsage;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.UsageHistory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** 30-minute values from the lake; months as TSOs put them. */
@Component
@Primary
class LakeUsageHistory implements UsageHistory {
    private static final int DECIMALS = 4;

    private final UsageHistory months;
    private final LakeHistory days;

    LakeUsageHistory(@Qualifier("storedUsageHistory") UsageHistory months, LakeHistory days) {
        this.months = months;
        this.days = days;
    }

    @Override
    public List<MonthlyUsage> monthly(SupplyPointNumber point, YearMonth from, YearMonth to) {
        return months.monthly(point, from, to);
    }

    @Override
    public List<DailyUsage> daily(SupplyPointNumber point, LocalDate from, LocalDate to) {
        return days.of(point, from, to).map(LakeUsageHistory::usage, DailyUsage::unread);
    }

    private static DailyUsage usage(DayVector day) {
        List<@Nullable BigDecimal> kwh = new ArrayList<>();
        for (Long energy : day.energy()) {
            kwh.add(energy == null ? null : BigDecimal.valueOf(energy, DECIMALS).stripTrailingZeros());
        }
        return new DailyUsage(day.date(), kwh);
    }
}
