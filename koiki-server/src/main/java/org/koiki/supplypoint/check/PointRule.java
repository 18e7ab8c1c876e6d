package org.koiki.supplypoint.check;

import org.koiki.message.Text;

/** What points, meters and contracts are held to. {@code %s} are the value and what was expected. */
public enum PointRule {
    UNREADABLE("CSV（UTF-8）として読めません。", "This cannot be read as CSV in UTF-8."),
    HEADER("見出し行「%1$s」が正しくありません。必要な列：%2$s", "The header line \"%1$s\" is wrong. The columns are: %2$s."),
    FIELDS("この行の項目は %1$s 個ですが、見出しは %2$s 個です。", "This line has %1$s fields, but the header has %2$s."),
    REQUIRED("値がありません。", "There is no value."),
    CODE("「%1$s」は使えません。使える値：%2$s", "%1$s is no value of it. Values: %2$s."),
    NUMERIC("「%1$s」は %2$s の整数ではありません。", "%1$s is no whole number of %2$s."),
    DATE("「%1$s」は日付（例 2016-04-01）ではありません。", "%1$s is no date such as 2016-04-01."),
    FLAG("「%1$s」は 0 または 1 ではありません。", "%1$s is neither 0 nor 1."),
    LAMPS("「%1$s」は定額電灯（例 10x2 40x1：W×灯数）ではありません。", "%1$s are no lamps such as 10x2 40x1: watts and how many."),
    LONG("%1$s 文字あります。%2$s 文字まで登録できます。", "It has %1$s characters; %2$s are the most."),
    AREA("供給区域 %1$s の地点です。登録できるのは供給区域 %2$s の地点です。", "The point lies in area %1$s; you keep those of area %2$s."),
    VOLTAGE("電圧区分 %1$s は種別 %2$s の地点には使えません。", "A point of family %2$s cannot have voltage %1$s."),
    END_METHOD("契約状態が %2$s のとき、廃止措置方法「%1$s」は指定できません。", "A point in state %2$s has no method of end %1$s."),
    DAYS("終了日 %1$s が開始日 %2$s より後ではありません。", "The end %1$s does not lie after the beginning %2$s."),
    RETAILER(
            "「%1$s」は供給区域 %2$s の小売電気事業者・発電契約者のコードではありません。",
            "%1$s is no operator code of a retailer or generation contract holder in area %2$s."),
    GROUP("「%1$s」は供給区域 %2$s のバランシンググループではありません。", "%1$s is no balancing group of area %2$s."),
    GENERATION(
            "「%1$s」は小売電気事業者でない発電契約者のコードですが、地点（種別 %2$s）は発電設備なし（0）です。",
            "%1$s is the code of a generation contract holder that is no retailer, but the point of family %2$s has no generation (0)."),
    OVERLAP(
            "契約 %2$s と期間が重なります（%1$s）。先にその契約を終了または訂正してください。",
            "%1$s overlaps contract %2$s. End or correct that one first."),
    POINT_UNKNOWN(
            "供給地点 %1$s がまだ登録されていません。登録されたときに自動で適用します。",
            "Supply point %1$s is not known yet. This is applied when it comes."),
    MORE("指摘が %1$s 件を超えたため、残りは省きました。", "More than %1$s faults; the rest is left out.");

    private final String ja;
    private final String en;

    PointRule(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    /** Such as {@code POINT-DATE}. */
    public String code() {
        return "POINT-" + name().replace('_', '-');
    }

    public Text text(Object value, Object expected) {
        return new Text(ja.formatted(value, expected), en.formatted(value, expected));
    }

    /** A fault in a field. */
    public Fault in(String field, String value, Object expected) {
        return new Fault(code(), field, value, text(value, expected));
    }
}
