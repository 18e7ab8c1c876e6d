package org.koiki.plan;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.koiki.message.PlanFamily;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.BalancingGroup.Kind;
import org.koiki.participant.Filer;
import org.koiki.participant.MasterData;

/**
 * A plan of the day ahead that somebody has to file for each day.
 *
 * @param name of the filer
 * @param operator who files
 * @param area {@code 01}–{@code 10}
 */
public record Duty(String messageCode, String filer, String name, String operator, String area) {
    private static final String DEMAND = PlanCodes.dayAhead(PlanFamily.DEMAND);
    private static final String GENERATION = PlanCodes.dayAhead(PlanFamily.GENERATION);
    private static final String NEGAWATT = PlanCodes.dayAhead(PlanFamily.NEGAWATT);

    /** The duties of all filers on a day: a demand group by its lead, other groups by the filer code of theirs. */
    public static Stream<Duty> all(MasterData masters, LocalDate day) {
        Stream<Duty> demand = masters.groups(day).stream()
                .filter(group -> group.kind() == Kind.DEMAND)
                .map(group -> new Duty(DEMAND, group.code(), group.name(), group.lead(), group.area()));
        return Stream.concat(
                demand,
                masters.groups(day).stream()
                        .filter(group -> group.kind() != Kind.DEMAND)
                        .flatMap(group -> of(group, masters, day))
                        .distinct());
    }

    private static Stream<Duty> of(BalancingGroup group, MasterData masters, LocalDate day) {
        String code = group.kind() == Kind.NEGAWATT ? NEGAWATT : GENERATION;
        return masters.filers(day).stream()
                .filter(filer -> files(filer, group))
                .map(filer -> new Duty(code, filer.code(), filer.name(), filer.operator(), filer.area()));
    }

    private static boolean files(Filer filer, BalancingGroup group) {
        return filer.operator().equals(group.lead()) && filer.area().equals(group.area());
    }
}
