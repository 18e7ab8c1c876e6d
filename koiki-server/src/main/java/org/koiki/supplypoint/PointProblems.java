package org.koiki.supplypoint;

import java.time.LocalDate;
import org.koiki.Problem;
import org.koiki.message.Text;
import org.koiki.participant.Validity;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request about supply points and contracts. */
public final class PointProblems {
    static final HttpStatus CONFLICT = HttpStatus.CONFLICT;
    static final Text OVERLAP = new Text("契約期間が重なります", "The contracts overlap");

    private static final int SHOWN = 40;
    private static final Text NUMBER = new Text("供給地点特定番号の誤り", "Wrong supply point number");

    private PointProblems() {}

    static Problem number(String given) {
        String shown = given.length() > SHOWN ? given.substring(0, SHOWN) + "…" : given;
        return wrong(
                "POINT-NUMBER",
                "「%s」（%d 文字）は 22 桁の供給地点特定番号ではありません。".formatted(shown, given.length()),
                "%s (%d characters) is no supply point number of 22 digits.".formatted(shown, given.length()));
    }

    static Problem area(String digits) {
        return wrong(
                "POINT-NUMBER-AREA",
                "先頭 2 桁「%s」は供給区域 01〜10 ではありません。".formatted(digits.substring(0, 2)),
                "The first two digits, %s, are no area from 01 to 10.".formatted(digits.substring(0, 2)));
    }

    static Problem gas() {
        return wrong(
                "POINT-NUMBER-GAS",
                "17 桁の番号はガスの供給地点特定番号です。電気の 22 桁の番号を指定してください。",
                "A number of 17 digits is that of a gas point. Give the 22 digits of the electricity point.");
    }

    private static Problem wrong(String code, String ja, String en) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, NUMBER, new Text(ja, en)).with("field", "number");
    }

    /** For a point that is not there, and for one that the caller may not know of. */
    public static Problem unknown(SupplyPointNumber point) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "POINT-UNKNOWN",
                new Text("供給地点がありません", "No such supply point"),
                new Text(
                        "照会できる供給地点 %s はありません。".formatted(point),
                        "There is no supply point %s for you to see.".formatted(point)));
    }

    /** Of contracts that are not there. */
    public static Problem unknownContract(SupplyPointNumber point, long contract) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "POINT-CONTRACT-UNKNOWN",
                new Text("契約がありません", "No such contract"),
                new Text(
                        "供給地点 %s に契約 %d はありません。".formatted(point, contract),
                        "The supply point %s has no contract %d.".formatted(point, contract)));
    }

    /** For a contract whose days would run backwards. */
    public static Problem endsBeforeItBegins(LocalDate from, LocalDate until) {
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "POINT-CONTRACT-DAYS",
                        new Text("契約期間の誤り", "Wrong days of a contract"),
                        new Text(
                                "終了日 %s が開始日 %s より前です。".formatted(until, from),
                                "The contract would end on %s, before it begins on %s.".formatted(until, from)))
                .with("from", from)
                .with("until", until);
    }

    /** For a change of what has been changed since the caller saw it. */
    public static Problem changed(SupplyPointNumber point, int seen, int stands) {
        return new Problem(
                        HttpStatus.PRECONDITION_FAILED,
                        "POINT-CHANGED",
                        new Text("他の変更がありました", "It was changed meanwhile"),
                        new Text(
                                "供給地点 %s は第 %d 版ですが、第 %d 版に基づく変更です。".formatted(point, stands, seen),
                                "Supply point %s is at version %d, not at version %d.".formatted(point, stands, seen)))
                .with("version", stands);
    }

    static Text overlap(Contract standing, Validity wanted) {
        Validity days = standing.terms().days();
        return new Text(
                "供給地点 %s には契約 %d（%s〜%s）があり、%s〜%s の契約と重なります。先に契約 %d を終了または訂正してください。"
                        .formatted(
                                standing.point(),
                                standing.id(),
                                days.from(),
                                end(days, ""),
                                wanted.from(),
                                end(wanted, ""),
                                standing.id()),
                "Supply point %s has contract %d from %s until %s, which overlaps one from %s until %s. End or correct contract %d first."
                        .formatted(
                                standing.point(),
                                standing.id(),
                                days.from(),
                                end(days, "further notice"),
                                wanted.from(),
                                end(wanted, "further notice"),
                                standing.id()));
    }

    private static String end(Validity days, String open) {
        return days.until() == null ? open : days.until().toString();
    }
}
