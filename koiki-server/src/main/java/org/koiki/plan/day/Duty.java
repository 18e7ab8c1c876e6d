package org.koiki.plan.day;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.koiki.message.MessageKind;
import org.koiki.message.MessageKinds;
import org.koiki.message.PlanFamily;
import org.koiki.message.PlanHorizon;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.BalancingGroup.Kind;
import org.koiki.participant.Filer;
import org.koiki.participant.MasterData;

/**
 * A plan that somebody has to file for each day.
 *
 * @param operator who files
 */
record Duty(String messageCode, String filer, String operator) {
    static final String DEMAND = code(PlanFamily.DEMAND);
    private static final String GENERATION = code(PlanFamily.GENERATION);
    private static final String NEGAWATT = code(PlanFamily.NEGAWATT);

    /** The duties of all filers on a day: a demand group by its lead, other groups by the filer code of theirs. */
    static Stream<Duty> all(MasterData masters, LocalDate day) {
        Stream<Duty> demand = masters.groups(day).stream()
                .filter(group -> group.kind() == Kind.DEMAND)
                .map(group -> new Duty(DEMAND, group.code(), group.lead()));
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
                .map(filer -> new Duty(code, filer.code(), filer.operator()));
    }

    private static boolean files(Filer filer, BalancingGroup group) {
        return filer.operator().equals(group.lead()) && filer.area().equals(group.area());
    }

    private static String code(PlanFamily family) {
        return MessageKinds.builtIn()
                .plan(family, PlanHorizon.DAY_AHEAD)
                .map(MessageKind::code)
                .orElseThrow();
    }
}
