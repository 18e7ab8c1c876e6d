package org.koiki.supplypoint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.koiki.Problem;
import org.koiki.message.Text;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.check.Fault;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request about supply points and contracts. */
public final class PointProblems {
    static final HttpStatus CONFLICT = HttpStatus.CONFLICT;
    static final String OVERLAP_CODE = "POINT-CONTRACTS-OVERLAP";
    static final Text OVERLAP = new Text("契約期間が重なります", "The contracts overlap");

    private static final int SHOWN = 40;
    private static final Text NUMBER = new Text("供給地点特定番号の誤り", "Wrong supply point number");
    private static final Text MEANWHILE = new Text("他の変更がありました", "It was changed meanwhile");

    private PointProblems() {}

    static Problem number(String given) {
        return wrong(
                "POINT-NUMBER",
                "「%s」（%d 文字）は 22 桁の供給地点特定番号ではありません。".formatted(shown(given), given.length()),
                "%s (%d characters) is no supply point number of 22 digits.".formatted(shown(given), given.length()));
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

    /** Of meters that are not there. */
    public static Problem unknownMeter(SupplyPointNumber point, String meter) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "POINT-METER-UNKNOWN",
                new Text("計器がありません", "No such meter"),
                new Text(
                        "供給地点 %s に計器 %s はありません。".formatted(point, shown(meter)),
                        "The supply point %s has no meter %s.".formatted(point, shown(meter))));
    }

    /** For a search without a part that is worth looking for. */
    public static Problem searchTooShort(String given) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "POINT-SEARCH-SHORT",
                new Text("検索条件が短すぎます", "The search is too short"),
                new Text(
                        "「%s」では検索できません。町名または建物名を 2 文字以上含めてください。".formatted(shown(given)),
                        "%s is not enough. Give two or more characters of the town or the building."
                                .formatted(shown(given))));
    }

    /** For a look at personal data without saying why, or with a purpose that is none. */
    public static Problem purpose(String given, String known) {
        return new Problem(
                        HttpStatus.BAD_REQUEST,
                        "POINT-PURPOSE",
                        new Text("利用目的を指定してください", "Say what it is for"),
                        new Text(
                                "利用目的「%s」は使えません。使える値：%s".formatted(shown(given), known),
                                "The purpose %s is none of: %s.".formatted(shown(given), known)))
                .with("parameter", "purpose");
    }

    /** For points and contracts with faults. */
    public static Problem refused(List<Fault> faults) {
        Fault first = faults.getFirst();
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        first.code(),
                        new Text("登録できません", "This is refused"),
                        first.text())
                .with("faults", faults);
    }

    /** For a file that is none of points, meters or contracts. */
    public static Problem unreadable(String code, Text text) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT, code, new Text("ファイルを登録できません", "The file is refused"), text);
    }

    /** For a load that is not there, or not the caller's. */
    public static Problem unknownLoad(long load) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "POINT-LOAD-UNKNOWN",
                new Text("登録結果がありません", "No such load"),
                new Text("登録 %d はありません。".formatted(load), "There is no load %d.".formatted(load)));
    }

    /** For a task that is not there, or settled. */
    public static Problem unknownTask(long task) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "POINT-TASK-UNKNOWN",
                new Text("作業がありません", "No such task"),
                new Text("未処理の作業 %d はありません。".formatted(task), "There is no open task %d.".formatted(task)));
    }

    private static String shown(String given) {
        return given.length() > SHOWN ? given.substring(0, SHOWN) + "…" : given;
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
                        MEANWHILE,
                        new Text(
                                "供給地点 %s は第 %d 版ですが、第 %d 版に基づく変更です。".formatted(point, stands, seen),
                                "Supply point %s is at version %d, not at version %d.".formatted(point, stands, seen)))
                .with("version", stands);
    }

    /** For a change of a contract that has been changed since the caller saw it. @param stands what is held, and from when on */
    public static Problem contractChanged(SupplyPointNumber point, long contract, Instant stands) {
        return new Problem(
                        HttpStatus.PRECONDITION_FAILED,
                        "POINT-CONTRACT-CHANGED",
                        MEANWHILE,
                        new Text(
                                "供給地点 %s の契約 %d は %s に変更されています。".formatted(point, contract, stands),
                                "Contract %d of supply point %s was changed at %s.".formatted(contract, point, stands)))
                .with("version", stands);
    }

    /** For a change of a meter that does not stand as the caller saw it. @param seen the version of then, @param stands that of now */
    public static Problem meterChanged(
            SupplyPointNumber point, String meter, LocalDate since, String seen, String stands) {
        return new Problem(
                        HttpStatus.PRECONDITION_FAILED,
                        "POINT-METER-CHANGED",
                        MEANWHILE,
                        new Text(
                                "供給地点 %s の計器 %s（取付日 %s）は、表示した後に変更または登録されています（表示した版 %s、現在の版 %s）。"
                                        .formatted(point, shown(meter), since, shown(seen), stands),
                                "Meter %s of supply point %s, installed on %s, was changed or put meanwhile: it is at version %s, not at version %s."
                                        .formatted(shown(meter), point, since, stands, shown(seen))))
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
