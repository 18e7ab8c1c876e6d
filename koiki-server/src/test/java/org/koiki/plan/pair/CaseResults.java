package org.koiki.plan.pair;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koiki.message.SlotSeries;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.Filer;
import org.koiki.participant.MasterData;

/** Makes the exchange's file from the results that a {@link MarketCase} names. */
final class CaseResults {
    private static final Pattern RESULT = Pattern.compile("(\\w+) (bought|sold) (.+)");

    private final MasterData masters;
    private final LocalDate day;

    CaseResults(MasterData masters, LocalDate day) {
        this.masters = masters;
        this.day = day;
    }

    /** @param results such as {@code LZ016 bought 100 except 7:90; LZ026 sold 5} */
    byte[] csv(String market, String results) {
        Map<String, SlotSeries[]> sides = new TreeMap<>();
        for (String result : results.split(";")) {
            Matcher parts = RESULT.matcher(result.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException("no result: " + result);
            }
            sides.computeIfAbsent(parts.group(1), none -> new SlotSeries[] {SlotSeries.zero(), SlotSeries.zero()})[
                            parts.group(2).equals("bought") ? 0 : 1] =
                    CasePlans.series(parts.group(3));
        }
        StringBuilder csv = new StringBuilder("market,area,participant,slot,bought,sold\n");
        sides.forEach((participant, kwh) -> {
            for (int slot = 1; slot <= SlotSeries.SLOTS; slot++) {
                csv.append("%s,%s,%s,%d,%d,%d\n"
                        .formatted(market, area(participant), participant, slot, kwh[0].at(slot), kwh[1].at(slot)));
            }
        });
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String area(String participant) {
        return masters.filer(participant, day)
                .map(Filer::area)
                .or(() -> masters.group(participant, day).map(BalancingGroup::area))
                .orElseThrow();
    }
}
