package org.koiki.switching.bulk;

import java.util.ArrayList;
import java.util.List;

/** A sheet as a spreadsheet saves it, in Japanese. */
public final class SheetOfApplications {
    private final List<String> lines = new ArrayList<>();

    public SheetOfApplications() {
        lines.add("種類,供給地点特定番号,区分,希望日,申込者区分,託送約款の承諾,需要者指定日,契約形態,契約決定方法,契約名義,廃止理由,契約電流");
    }

    /** @param day as a spreadsheet writes it */
    public SheetOfApplications start(String point, String day) {
        lines.add("開始," + point + ",低圧," + day + ",1,はい,はい,電灯,アンペアブレーカー契約,山田太郎,,");
        return this;
    }

    public SheetOfApplications moveOut(String point, String day) {
        lines.add("廃止・撤去," + point + ",低圧," + day + ",1,○,,,,,転居,");
        return this;
    }

    public SheetOfApplications line(String line) {
        lines.add(line);
        return this;
    }

    public String text() {
        return String.join("\r\n", lines) + "\r\n";
    }
}
