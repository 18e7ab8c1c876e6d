package org.koiki.switching.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.point.Points;
import org.koiki.switching.relay.RelayLinks;
import org.koiki.switching.rule.Departures;
import org.springframework.stereotype.Component;

/** Looks up what the checks of applications have to know, for all of them at once. */
@Component
class Lookups {
    private final Points points;
    private final RelayLinks relays;
    private final Departures departures;
    private final MarketClock clock;

    Lookups(Points points, RelayLinks relays, Departures departures, MarketClock clock) {
        this.points = points;
        this.relays = relays;
        this.departures = departures;
        this.clock = clock;
    }

    /** @param contents of different points @param companies who filed them */
    Known of(List<Content> contents, Collection<String> companies) {
        boolean begins = contents.stream().anyMatch(content -> content.kind().begins());
        return new Known(
                points.find(days(contents)),
                begins ? departures.of(companies) : Map.of(),
                relays.accepted(contents.stream()
                        .map(Content::relay)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    /** Of each point the day from which its contracts are needed: of today, or of the day that is applied for where it has passed. */
    private Map<String, LocalDate> days(List<Content> contents) {
        LocalDate today = clock.today();
        Map<String, LocalDate> days = new HashMap<>();
        contents.forEach(content -> days.put(
                content.head().supplyPoint(),
                content.head().date().isBefore(today) ? content.head().date() : today));
        return days;
    }
}
