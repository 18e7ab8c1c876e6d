package org.koiki.plan.exchange;

import org.koiki.message.Text;

/** What a file of results is held to. {@code %s} are the value and what was expected. */
enum ResultRule {
    UNREADABLE("CSV（UTF-8）として読めません。", "This cannot be read as CSV in UTF-8."),
    HEADER("見出し行が正しくありません（%2$s）。", "The header line has to be: %2$s."),
    EMPTY("約定結果の行がありません。", "There is no line with results."),
    FIELDS("この行の項目は %1$s 個ですが、%2$s 個必要です。", "This line has %1$s fields, but needs %2$s."),
    MARKET("市場の取引先コード「%1$s」は対象日のマスタにありません。%2$s", "%1$s is not a market on that day.%2$s"),
    PARTICIPANT(
            "参加者「%1$s」は対象日の需要BGまたは計画提出者のコードではありません。%2$s",
            "%1$s is neither a demand group nor a plan filer on that day.%2$s"),
    AREA("エリア「%1$s」が参加者のエリア %2$s と異なります。", "The area is %1$s, but the participant's is %2$s."),
    SLOT("コマ「%1$s」は 1 から %2$s の番号ではありません。", "%1$s is no slot number from 1 to %2$s."),
    QUANTITY("電力量「%1$s」は 0 から %2$s の整数（kWh）ではありません。", "%1$s is no whole number of kWh from 0 to %2$s."),
    TWICE("同じ市場、参加者、コマの行が %2$s 行目にもあります。", "Line %2$s is about the same market, participant and slot."),
    MORE("指摘が %1$s 件を超えたため、残りは省きました。", "More than %1$s faults; the rest is left out.");

    private final String ja;
    private final String en;

    ResultRule(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    String code() {
        return "EXCHANGE-" + this;
    }

    Text text(Object value, Object expected) {
        return new Text(ja.formatted(value, expected), en.formatted(value, expected));
    }
}
