package org.koiki.metering.intake;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.koiki.message.Text;
import org.koiki.supplypoint.InstalledMeter;

/**
 * An exchange of a point's meter on a day (計器取替): one is taken down, another put up.
 *
 * @param known meters of the point that were put up by the end of the day
 */
record MeterExchange(LocalDate day, List<InstalledMeter> known) {
    private static final int TOLD = 5;

    /** Whether these are the two meters of the exchange. */
    boolean isOf(List<String> meters) {
        return meters.size() == 2
                && (isFromTo(meters.getFirst(), meters.getLast()) || isFromTo(meters.getLast(), meters.getFirst()));
    }

    private boolean isFromTo(String former, String next) {
        return known.stream().anyMatch(one -> one.meter().equals(former) && day.equals(one.until()))
                && known.stream().anyMatch(one -> one.meter().equals(next) && day.equals(one.since()));
    }

    /** The reason, with the meters that are known of the day. */
    Text told() {
        List<InstalledMeter> there = known.stream()
                .filter(one -> one.until() == null || !one.until().isBefore(day))
                .limit(TOLD)
                .toList();
        return new Text(
                "%s（登録された計器：%s）".formatted(Reason.METER.text().ja(), there.isEmpty() ? "なし" : told(there, "〜", "、")),
                "%s; meters known: %s"
                        .formatted(Reason.METER.text().en(), there.isEmpty() ? "none" : told(there, "–", ", ")));
    }

    private static String told(List<InstalledMeter> some, String until, String between) {
        return some.stream()
                .map(one -> "%s %s%s%s"
                        .formatted(one.meter(), one.since(), until, Objects.requireNonNullElse(one.until(), "")))
                .collect(joining(between));
    }
}
