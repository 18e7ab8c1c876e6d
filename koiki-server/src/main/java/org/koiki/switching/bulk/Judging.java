package org.koiki.switching.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.application.Content;
import org.koiki.switching.application.Trial;
import org.koiki.switching.application.Trial.Judged;
import org.koiki.switching.rule.Applied;
import org.koiki.switching.rule.Faults;
import org.koiki.switching.rule.Limits;
import org.springframework.stereotype.Component;

/** Judges each row as a single application is judged, with the acceptable rows above it as applications that came before. */
@Component
class Judging {
    private final CsvRows csv;
    private final JsonRows json;
    private final ContentReader contents;
    private final Trial trial;
    private final Faults faults;
    private final Limits limits;
    private final MarketClock clock;

    Judging(
            CsvRows csv,
            JsonRows json,
            ContentReader contents,
            Trial trial,
            Faults faults,
            Limits limits,
            MarketClock clock) {
        this.csv = csv;
        this.json = json;
        this.contents = contents;
        this.trial = trial;
        this.faults = faults;
        this.limits = limits;
        this.clock = clock;
    }

    /** @throws org.koiki.Problem when the file as a whole cannot be taken */
    List<JudgedRow> judge(byte[] bytes, String company) {
        boolean array = isJson(bytes);
        List<GivenRow> given = array ? json.read(bytes) : csv.read(bytes);
        int most = limits.number("bulk.rows.most", clock.today());
        if (given.isEmpty() || given.size() > most) {
            throw SwitchingProblems.refused(List.of(faults.of("SWI-1403", "file", given.size(), "1–" + most)));
        }
        Map<String, List<Applied>> before = new HashMap<>();
        return given.stream()
                .map(row -> contents.read(row, !array))
                .map(row -> judge(row, company, before))
                .toList();
    }

    private JudgedRow judge(ReadRow row, String company, Map<String, List<Applied>> before) {
        Content content = row.content();
        if (content == null) {
            return new JudgedRow(row, new Judged(row.faults(), null));
        }
        List<Applied> above = before.computeIfAbsent(content.head().supplyPoint(), point -> new ArrayList<>());
        Judged judged = trial.judge(content, company, above);
        if (judged.faults().isEmpty()) {
            above.add(new Applied(
                    "#" + row.row(), content.kind(), company, content.head().date()));
        }
        return new JudgedRow(row, judged);
    }

    private static boolean isJson(byte[] bytes) {
        for (byte each : bytes) {
            if (!Character.isWhitespace(each)) {
                return each == '[' || each == '{';
            }
        }
        return false;
    }
}
