package org.koiki.plan.position;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.MarketCounterparty;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.plan.Duty;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanSummary;
import org.koiki.plan.PlanView;
import org.koiki.plan.Plans;
import org.koiki.plan.RowKind;
import org.koiki.plan.position.Position.Traded;
import org.springframework.stereotype.Service;

/** Positions of the plans that a caller may see whole. */
@Service
public class Positions {
    private final Plans plans;
    private final Standings standings;
    private final Masters masters;

    Positions(Plans plans, Standings standings, Masters masters) {
        this.plans = plans;
        this.standings = standings;
        this.masters = masters;
    }

    /** The plans that the caller's company has to file for a day. */
    public List<Duty> own(LocalDate day, Caller caller) {
        MasterData now = masters.current();
        Set<String> operators = now.operatorsOf(caller.company().code(), day).stream()
                .map(Operator::code)
                .collect(Collectors.toSet());
        return Duty.all(now, day)
                .filter(duty -> operators.contains(duty.operator()))
                .toList();
    }

    /**
     * The positions of a day.
     *
     * @param filer filer code; absent for all that the caller's company has to file
     */
    public List<Position> of(LocalDate day, @Nullable String filer, Caller caller) {
        List<Duty> asked = filer == null
                ? own(day, caller)
                : Duty.all(masters.current(), day)
                        .filter(duty -> duty.filer().equals(filer))
                        .toList();
        return asked.stream()
                .flatMap(duty -> of(new PlanId(duty.messageCode(), day, duty.filer()), caller).stream())
                .toList();
    }

    /** Empty when there is no such plan for the caller. */
    public Optional<Position> of(PlanId plan, Caller caller) {
        return plans.find(plan, caller).filter(view -> view.plan() != null).map(view -> position(plan, view, caller));
    }

    private Position position(PlanId id, PlanView view, Caller caller) {
        Holdings held = new Holdings(Objects.requireNonNull(view.plan()));
        PlanSummary summary = view.summary();
        return new Position(
                summary.id(),
                view.version(),
                id.targetDate(),
                id.filer(),
                summary.filerName(),
                summary.state(),
                series(held.total(RowKind.DEMAND)),
                series(held.total(RowKind.GENERATION)),
                series(held.total(RowKind.REDUCTION)),
                traded(held.trades(RowKind.PROCUREMENT), id.targetDate()),
                traded(held.trades(RowKind.SALES), id.targetDate()),
                series(held.balance()),
                standings.of(id, caller));
    }

    private List<Traded> traded(Map<String, long[]> trades, LocalDate day) {
        MasterData now = masters.current();
        return trades.entrySet().stream()
                .map(trade -> new Traded(trade.getKey(), name(now, trade.getKey(), day), series(trade.getValue())))
                .toList();
    }

    private static @Nullable String name(MasterData masters, String counterparty, LocalDate day) {
        return masters.group(counterparty, day)
                .map(BalancingGroup::name)
                .or(() -> masters.market(counterparty, day).map(MarketCounterparty::name))
                .orElse(null);
    }

    private static List<Long> series(long[] kwh) {
        return Arrays.stream(kwh).boxed().toList();
    }
}
