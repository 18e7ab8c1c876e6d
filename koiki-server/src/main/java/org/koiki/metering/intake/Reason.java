package org.koiki.metering.intake;

import org.koiki.message.Text;

/** Why a row of a batch is not taken, or not yet. */
enum Reason {
    FIELDS("ENERGY-ROW-FIELDS", "項目数が見出しと違います", "not as many fields as the header"),
    LENGTH("ENERGY-ROW-LENGTH", "行が長すぎます", "the row is too long"),
    NUMBER("ENERGY-ROW-NUMBER", "22桁の供給地点特定番号ではありません", "no supply point number of 22 digits"),
    AREA("ENERGY-ROW-AREA", "他の供給区域の供給地点です", "the point lies in another area"),
    VALUE("ENERGY-ROW-VALUE", "小数4桁までの0以上の電力量（kWh）ではありません", "no energy in kWh of at least 0 with up to four decimals"),
    RANGE("ENERGY-ROW-RANGE", "電力量が上限を超えます", "the energy is beyond the limit"),
    FLAG("ENERGY-ROW-FLAG", "値フラグにないコードです", "no value flag"),
    VALUE_ABSENT("ENERGY-ROW-VALUE-ABSENT", "この値フラグには電力量が必要です", "the value flag asks for a value"),
    VALUE_PRESENT("ENERGY-ROW-VALUE-PRESENT", "この値フラグには電力量を付けられません", "the value flag allows no value"),
    DOUBLE("ENERGY-ROW-DOUBLE", "同じバッチに同じ供給地点の行があります", "the batch has a row of the point already"),
    METER(
            "ENERGY-ROW-METER",
            "供給地点の、対象日に取り替えた前後の計器ではありません",
            "not the meters of the point before and after an exchange on the day"),
    PART(
            "ENERGY-ROW-PART",
            "同じ供給地点の別の計器の行を受け付けられないため、全体の値になりません",
            "the row of another meter of the point is rejected, so this is not the whole"),
    UNKNOWN(
            "ENERGY-ROW-UNKNOWN",
            "対象日に契約のない供給地点です。契約が登録されるまで保管します",
            "no contract supplies the point on the day; the row is kept until one arrives");

    private final String code;
    private final Text text;

    Reason(String code, String ja, String en) {
        this.code = code;
        this.text = new Text(ja, en);
    }

    String code() {
        return code;
    }

    Text text() {
        return text;
    }
}
