package org.koiki.switching.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.koiki.supplypoint.Family;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.Works;

/** The standard processing periods as data: {@code org/koiki/switching/lead-times.csv}. */
public final class LeadTimes {
    private record Key(Family family, ApplicationKind kind, Works works) {}

    private final Map<Key, List<LeadTime>> times;

    private LeadTimes(List<LeadTime> all) {
        times = all.stream()
                .sorted(Comparator.comparing(LeadTime::isOfAnyTso))
                .collect(Collectors.groupingBy(time -> new Key(time.family(), time.kind(), time.works())));
    }

    public static LeadTimes load(OwnTables own) {
        return new LeadTimes(own.over("lead-times.csv", line -> LeadTime.of(line)));
    }

    /**
     * The period that holds on a day: the TSO's own, or the one of all. The end of a switch has the period of its start. Empty
     * where the kind is not for the family, or does not go with the works.
     */
    public Optional<LeadTime> of(String tso, Family family, ApplicationKind kind, Works works, LocalDate day) {
        ApplicationKind leading = kind == ApplicationKind.SWITCH_END ? ApplicationKind.SWITCH_START : kind;
        return times.getOrDefault(new Key(family, leading, works), List.of()).stream()
                .filter(time -> time.isOfAnyTso() || time.tso().equals(tso))
                .filter(time -> time.validity().covers(day))
                .findFirst();
    }
}
