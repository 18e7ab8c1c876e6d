package org.koiki.supplypoint.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koiki.supplypoint.MonthlyUsage;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.UsageHistory;

/** What every {@link UsageHistory} does, whoever keeps the energy. */
abstract class UsageHistoryContract {
    private static final LocalDate READING = LocalDate.of(2015, 5, 12);

    abstract UsageHistory history();

    /** Has the point used so much in a month. */
    abstract void used(SupplyPointNumber point, MonthlyUsage usage);

    @Test
    void givesTheMonthsAskedForOldestFirst() {
        SupplyPointNumber point = SupplyPointNumber.of("0600000000000000008801");
        for (int month = 3; month >= 0; month--) {
            used(point, month(month, "312.5"));
        }

        List<MonthlyUsage> found = history().monthly(point, YearMonth.of(2015, 7), YearMonth.of(2015, 8));

        assertThat(found).containsExactly(month(1, "312.5"), month(2, "312.5"));
    }

    @Test
    void keepsEnergyExact() {
        SupplyPointNumber point = SupplyPointNumber.of("0600000000000000008802");
        used(point, month(0, "0.0001"));
        used(point, month(1, "123456789.1234"));

        List<MonthlyUsage> found = history().monthly(point, YearMonth.of(2015, 1), YearMonth.of(2015, 12));

        assertThat(found).extracting(usage -> usage.kwh().toPlainString()).containsExactly("0.0001", "123456789.1234");
    }

    @Test
    void knowsNothingOfOtherPointsAndMonths() {
        SupplyPointNumber point = SupplyPointNumber.of("0600000000000000008803");
        used(point, month(0, "1"));

        assertThat(history()
                        .monthly(
                                SupplyPointNumber.of("0600000000000000008804"),
                                YearMonth.of(2015, 1),
                                YearMonth.of(2016, 1)))
                .isEmpty();
        assertThat(history().monthly(point, YearMonth.of(2015, 7), YearMonth.of(2016, 1)))
                .isEmpty();
        assertThat(history().daily(point, READING.minusYears(1), READING.minusMonths(2)))
                .isEmpty();
    }

    private static MonthlyUsage month(int months, String kwh) {
        LocalDate from = READING.plusMonths(months);
        return new MonthlyUsage(YearMonth.from(from.plusMonths(1)), from, from.plusMonths(1), new BigDecimal(kwh));
    }
}
