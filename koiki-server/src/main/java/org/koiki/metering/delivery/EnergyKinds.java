package org.koiki.metering.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.koiki.ModuleTables;
import org.koiki.calendar.BusinessDays;
import org.koiki.message.MessageKind;
import org.koiki.message.MeteringFileName;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.stereotype.Component;

/** The kinds of energy files as data: {@code org/koiki/metering/energy-kinds.csv}. */
@Component
public class EnergyKinds {
    private final List<EnergyKind> kinds;
    private final EnergyLimits limits;
    private final BusinessDays calendar;

    EnergyKinds(EnergyLimits limits, BusinessDays calendar) {
        this.limits = limits;
        this.calendar = calendar;
        this.kinds = ModuleTables.read("energy-kinds.csv", (module, line) -> EnergyKind.of(line));
    }

    /** @throws IllegalArgumentException for a kind of which no files are published */
    EnergyKind of(MessageKind kind, LocalDate day) {
        return kinds.stream()
                .filter(known -> known.prefix().equals(kind.prefix())
                        && known.code().equals(kind.code())
                        && known.validity().covers(day))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no energy file: " + kind.prefix() + " " + kind.code()));
    }

    EnergyKind of(MeteringFileName name) {
        return of(name.kind(), name.date());
    }

    /** Market time by which a file has to be there. */
    public Instant target(MeteringFileName name) {
        return of(name).target().of(name, limits, calendar);
    }

    /** Days that files of any kind are kept. */
    int longestKept() {
        return kinds.stream().mapToInt(EnergyKind::keptDays).max().orElse(0);
    }

    /** The message codes of all kinds. */
    List<String> codes() {
        return kinds.stream().map(EnergyKind::code).distinct().sorted().toList();
    }

    List<EnergyKind> on(LocalDate day) {
        return kinds.stream().filter(kind -> kind.validity().covers(day)).toList();
    }
}
