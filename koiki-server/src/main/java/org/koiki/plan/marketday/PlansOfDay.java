package org.koiki.plan.marketday;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.Filer;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.plan.Duty;
import org.koiki.plan.PlanId;
import org.koiki.plan.marketday.FiledPlans.Filed;
import org.koiki.plan.marketday.PlanDay.State;
import org.springframework.stereotype.Component;

/** The plans of a day: those that are filed, and those that somebody has to file. */
@Component
class PlansOfDay {
    private static final Comparator<PlanDay> ORDER =
            Comparator.comparing(PlanDay::area).thenComparing(PlanDay::filer).thenComparing(PlanDay::messageCode);

    private final FiledPlans filed;
    private final Masters masters;

    PlansOfDay(FiledPlans filed, Masters masters) {
        this.filed = filed;
        this.masters = masters;
    }

    /** By party the slots in dispute: when last compared, and when they closed. */
    private record Disputes(Map<String, SortedSet<Integer>> mismatched, Map<String, SortedSet<Integer>> frozen) {
        List<Integer> mismatched(String party) {
            return List.copyOf(mismatched.getOrDefault(party, Collections.emptySortedSet()));
        }

        List<Integer> frozen(String party) {
            return List.copyOf(frozen.getOrDefault(party, Collections.emptySortedSet()));
        }
    }

    /** @param areas codes of the areas by the operator codes of their TSOs */
    List<PlanDay> of(LocalDate day, Map<String, String> areas, Instant now) {
        MasterData current = masters.current();
        Map<PlanId, Duty> duties = Duty.all(current, day)
                .filter(duty -> areas.containsValue(duty.area()))
                .collect(toMap(duty -> new PlanId(duty.messageCode(), day, duty.filer()), Function.identity()));
        List<Filed> standing = filed.of(day, areas.keySet());
        Set<PlanId> ids = standing.stream().map(Filed::id).collect(toSet());
        Disputes disputes = new Disputes(filed.mismatches(day), filed.frozen(day));
        Stream<PlanDay> there = standing.stream()
                .map(plan ->
                        plan(plan, areas.getOrDefault(plan.tso(), ""), duties.get(plan.id()), current, now, disputes));
        Stream<PlanDay> missing = duties.entrySet().stream()
                .filter(duty -> !ids.contains(duty.getKey()))
                .map(duty -> missing(duty.getKey(), duty.getValue(), disputes));
        return Stream.concat(there, missing).sorted(ORDER).toList();
    }

    private static PlanDay plan(
            Filed plan, String area, @Nullable Duty duty, MasterData masters, Instant now, Disputes disputes) {
        PlanId id = plan.id();
        return new PlanDay(
                id.toString(),
                id.messageCode(),
                id.filer(),
                duty == null ? name(masters, id) : duty.name(),
                area,
                plan.version(),
                plan.state(),
                duty != null,
                !now.isBefore(plan.finalAt()),
                disputes.mismatched(id.filer()),
                disputes.frozen(id.filer()));
    }

    private static PlanDay missing(PlanId id, Duty duty, Disputes disputes) {
        return new PlanDay(
                id.toString(),
                id.messageCode(),
                id.filer(),
                duty.name(),
                duty.area(),
                0,
                State.MISSING,
                true,
                false,
                disputes.mismatched(id.filer()),
                disputes.frozen(id.filer()));
    }

    private static @Nullable String name(MasterData masters, PlanId id) {
        return masters.group(id.filer(), id.targetDate())
                .map(BalancingGroup::name)
                .or(() -> masters.filer(id.filer(), id.targetDate()).map(Filer::name))
                .orElse(null);
    }
}
