package org.koiki.supplypoint.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.koiki.Problem;
import org.koiki.message.Text;
import org.koiki.supplypoint.SupplyPointNumber;
import org.springframework.http.HttpStatus;

/** What can be wrong with monthly usage. */
final class UsageProblems {
    private static final Text TITLE = new Text("月間使用量の誤り", "Wrong monthly usage");

    private UsageProblems() {}

    static Problem days(int index, LocalDate from, LocalDate until) {
        return problem(
                "POINT-USAGE-DAYS",
                index,
                "%d件目：期間の終わり %s が始まり %s より後ではありません。".formatted(index + 1, until, from),
                "Entry %d: the period ends on %s, which is not after %s.".formatted(index + 1, until, from));
    }

    static Problem energy(int index, BigDecimal kwh) {
        return problem(
                "POINT-USAGE-ENERGY",
                index,
                "%d件目：電力量 %s は 0 以上 10 億 kWh 未満、小数 4 桁までではありません。".formatted(index + 1, kwh),
                "Entry %d: %s is not at least 0 and less than a billion kWh with up to 4 decimals."
                        .formatted(index + 1, kwh));
    }

    /** Of months for which the TSO has put nothing, metered or not. */
    static Problem none(SupplyPointNumber point, YearMonth month) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "POINT-USAGE-UNKNOWN",
                new Text("登録された月間使用量がありません", "No such monthly usage"),
                new Text(
                        "供給地点 %s の %s の月間使用量は登録されていません。".formatted(point, month),
                        "No monthly usage of %s is put for the supply point %s.".formatted(month, point)));
    }

    private static Problem problem(String code, int index, String ja, String en) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, TITLE, new Text(ja, en)).with("entry", index + 1);
    }
}
