package org.koiki.switching.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.Works;
import org.koiki.switching.application.Content;
import org.koiki.switching.application.EarliestDates;
import org.koiki.switching.application.Trial;
import org.koiki.switching.application.Trial.Judged;
import org.koiki.switching.relay.RelayContent;
import org.koiki.switching.relay.RelayTrial;
import org.koiki.switching.rule.Applied;
import org.koiki.switching.rule.Earliest;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.koiki.switching.rule.Limits;
import org.springframework.stereotype.Component;

/** Judges each row as a single application or relay is judged, with the acceptable rows above it as what came before. */
@Component
class Judging {
    private final CsvRows csv;
    private final JsonRows json;
    private final ContentReader contents;
    private final Trial trial;
    private final RelayTrial relays;
    private final EarliestDates dates;
    private final Faults faults;
    private final Limits limits;
    private final MarketClock clock;

    Judging(
            CsvRows csv,
            JsonRows json,
            ContentReader contents,
            Trial trial,
            RelayTrial relays,
            EarliestDates dates,
            Faults faults,
            Limits limits,
            MarketClock clock) {
        this.csv = csv;
        this.json = json;
        this.contents = contents;
        this.trial = trial;
        this.relays = relays;
        this.dates = dates;
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
        Above above = new Above(new HashMap<>(), new HashMap<>());
        return given.stream()
                .map(row -> contents.read(row, !array))
                .map(row -> new JudgedRow(row, judge(row, company, above)))
                .toList();
    }

    /** Acceptable rows above, by their points. */
    private record Above(Map<String, List<Applied>> applications, Map<String, String> relays) {}

    private Judged judge(ReadRow row, String company, Above above) {
        return switch (row.wanted()) {
            case null -> new Judged(row.faults(), null);
            case Wanted.OfApplication application -> judge(row, application.content(), company, above);
            case Wanted.OfRelay relay -> judge(row, relay.content(), company, above);
        };
    }

    private Judged judge(ReadRow row, Content content, String company, Above above) {
        List<Applied> before =
                above.applications.computeIfAbsent(content.head().supplyPoint(), point -> new ArrayList<>());
        Judged judged = trial.judge(content, company, before);
        if (judged.faults().isEmpty()) {
            before.add(new Applied(
                    "#" + row.row(), content.kind(), company, content.head().date()));
        }
        return judged;
    }

    private Judged judge(ReadRow row, RelayContent content, String company, Above above) {
        String point = content.supplyPoint();
        List<Fault> found = new ArrayList<>(relays.judge(content, null, company));
        if (found.isEmpty()) {
            @Nullable String open = above.relays.putIfAbsent(point, "#" + row.row());
            if (open != null) {
                found.add(faults.of("SWI-2010", "supplyPoint", point, open));
            }
        }
        Optional<Earliest> earliest = dates.find(point, ApplicationKind.SWITCH_START, Works.NONE);
        return new Judged(found, earliest.orElse(null));
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
