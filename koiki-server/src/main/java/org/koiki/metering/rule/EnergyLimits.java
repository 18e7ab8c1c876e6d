package org.koiki.metering.rule;

import java.time.LocalDate;
import java.util.List;
import org.koiki.ModuleTables;
import org.koiki.participant.Validity;
import org.springframework.stereotype.Component;

/** Limits with the days on which they hold, from {@code energy-limits.csv}. */
@Component
public class EnergyLimits {
    private final List<Limit> limits;

    EnergyLimits() {
        this.limits = ModuleTables.read("energy-limits.csv", (module, line) -> {
            String until = line.getField("until");
            return new Limit(
                    line.getField("name"),
                    Integer.parseInt(line.getField("value")),
                    new Validity(
                            LocalDate.parse(line.getField("from")), until.isEmpty() ? null : LocalDate.parse(until)));
        });
    }

    private record Limit(String name, int value, Validity days) {}

    /** @throws java.util.NoSuchElementException if there is no such limit on the day */
    public int on(LocalDate day, String name) {
        return limits.stream()
                .filter(limit -> limit.name().equals(name) && limit.days().covers(day))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
