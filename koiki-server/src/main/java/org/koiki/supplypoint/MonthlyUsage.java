package org.koiki.supplypoint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.koiki.edge.Given;

/**
 * What a point used in one reading period (月間使用量).
 *
 * @param month that the period is counted to
 * @param from first day of the period
 * @param until first day after it
 * @param kwh exact, with at most four decimals (0.1 Wh)
 */
public record MonthlyUsage(YearMonth month, LocalDate from, LocalDate until, BigDecimal kwh) {
    public MonthlyUsage {
        Given.required(month, "month");
        Given.required(from, "from");
        Given.required(until, "until");
        Given.required(kwh, "kwh");
    }
}
