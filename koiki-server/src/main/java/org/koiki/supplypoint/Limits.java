package org.koiki.supplypoint;

import java.time.LocalDate;
import java.util.List;
import org.koiki.ModuleTables;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Validity;
import org.springframework.stereotype.Component;

/** Limits of the rules of this module with the days on which they hold, from its {@code point-limits.csv}. */
@Component
public class Limits {
    private final MarketClock clock;
    private final List<Limit> limits;

    Limits(MarketClock clock) {
        this.clock = clock;
        this.limits = ModuleTables.read("point-limits.csv", (module, line) -> {
            String until = line.getField("until");
            return new Limit(
                    line.getField("name"),
                    Integer.parseInt(line.getField("value")),
                    new Validity(
                            LocalDate.parse(line.getField("from")), until.isEmpty() ? null : LocalDate.parse(until)));
        });
    }

    private record Limit(String name, int value, Validity days) {}

    /** How many days back a contract may begin without a look at it (遡及再点). */
    public int daysBack() {
        return number("contract-days-back", clock.today());
    }

    /** The value of a limit that must be there. */
    public int number(String name, LocalDate day) {
        return limits.stream()
                .filter(limit -> limit.name().equals(name) && limit.days().covers(day))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
