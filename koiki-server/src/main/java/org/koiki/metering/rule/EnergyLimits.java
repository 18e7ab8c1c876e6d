package org.koiki.metering.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.koiki.ModuleTables;
import org.koiki.metering.LimitSettings;
import org.koiki.metering.LimitSettings.Setting;
import org.koiki.participant.Validity;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Limits with the days on which they hold: what the operator has set, else {@code energy-limits.csv}. */
@Component
public class EnergyLimits {
    private final List<Limit> limits;

    public EnergyLimits(Environment settings) {
        Stream<Limit> own = LimitSettings.read(settings).stream()
                .sorted(Comparator.comparing(Setting::from).reversed())
                .map(set -> new Limit(set.name(), set.value(), new Validity(set.from(), null)));
        Stream<Limit> usual = ModuleTables.read("energy-limits.csv", (module, line) -> {
                    String until = line.getField("until");
                    return new Limit(
                            line.getField("name"),
                            Integer.parseInt(line.getField("value")),
                            new Validity(
                                    LocalDate.parse(line.getField("from")),
                                    until.isEmpty() ? null : LocalDate.parse(until)));
                })
                .stream();
        this.limits = Stream.concat(own, usual).toList();
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
