package org.koiki.plan.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.FilingWindows;
import org.koiki.message.DemandPlan;
import org.koiki.message.FileName;
import org.koiki.message.Plan;
import org.koiki.message.PlanHead;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.BalancingGroup.Kind;
import org.koiki.participant.Company;
import org.koiki.participant.Filer;
import org.koiki.participant.MasterData;

/**
 * What a plan is held against.
 *
 * @param caller the company that files
 * @param received market time at which the file was wholly received
 * @param fileName name of the XML file; absent when it was sent without one
 * @param messageCode the only message code that the interface takes; absent when it takes all
 */
public record Situation(
        Company caller,
        Instant received,
        MasterData masters,
        FilingWindows windows,
        @Nullable FileName fileName,
        @Nullable String messageCode) {

    static final Set<Kind> GENERATING = Set.of(Kind.GENERATION, Kind.FIT);

    /** The area of the balancing group or filer that a plan is for, if it is known on the target date. */
    Optional<String> filerArea(Plan plan) {
        PlanHead head = plan.head();
        return plan instanceof DemandPlan
                ? masters.group(head.filer(), head.targetDate()).map(BalancingGroup::area)
                : masters.filer(head.filer(), head.targetDate()).map(Filer::area);
    }

    /** A generation group (発電BG, 特例発電BG) that holds on a day. */
    Optional<BalancingGroup> generationGroup(String code, LocalDate day) {
        return masters.group(code, day).filter(group -> GENERATING.contains(group.kind()));
    }

    /** A group of a kind that holds on a day. */
    Optional<BalancingGroup> group(String code, LocalDate day, Kind kind) {
        return masters.group(code, day).filter(group -> group.kind() == kind);
    }

    /** Whether an operator leads a generation group on a day. */
    boolean leads(String operator, String group, LocalDate day) {
        return generationGroup(group, day)
                .filter(held -> held.lead().equals(operator))
                .isPresent();
    }

    /** Codes of the groups of some kinds on a day, for suggestions. */
    List<String> groups(LocalDate day, Set<Kind> kinds) {
        return masters.counterparties(day).stream()
                .filter(code -> masters.group(code, day)
                        .map(BalancingGroup::kind)
                        .filter(kinds::contains)
                        .isPresent())
                .toList();
    }
}
