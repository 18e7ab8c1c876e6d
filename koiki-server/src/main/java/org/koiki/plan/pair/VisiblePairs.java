package org.koiki.plan.pair;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.GateClosures;
import org.koiki.calendar.MarketClock;
import org.koiki.message.SlotSeries;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.Filer;
import org.koiki.participant.MarketCounterparty;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.plan.PairView;
import org.koiki.plan.PairView.State;
import org.koiki.plan.Pairs;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanState;
import org.koiki.plan.Plans;
import org.koiki.plan.RowKind;
import org.springframework.stereotype.Service;

/** Shows pairs as last compared; before the first comparison as they stand, without the counterparty's quantities. */
@Service
class VisiblePairs implements Pairs {
    private final Plans plans;
    private final PairStore store;
    private final TouchedPairs touched;
    private final Masters masters;
    private final GateClosures gates;
    private final MarketClock clock;

    VisiblePairs(
            Plans plans,
            PairStore store,
            TouchedPairs touched,
            Masters masters,
            GateClosures gates,
            MarketClock clock) {
        this.plans = plans;
        this.store = store;
        this.touched = touched;
        this.masters = masters;
        this.gates = gates;
        this.clock = clock;
    }

    @Override
    public Optional<List<PairView>> of(PlanId id, Caller caller) {
        PlanId plan = id.standing();
        return plans.find(plan, caller)
                .filter(view -> view.plan() != null)
                .map(view -> all(plan, view.summary().state() == PlanState.SUBMITTED)
                        .sorted(Comparator.comparing(PairView::counterparty).thenComparing(PairView::direction))
                        .toList());
    }

    private Stream<PairView> all(PlanId plan, boolean waiting) {
        List<StoredPair> stored = store.of(plan.targetDate(), Set.of(plan.filer()));
        Stream<PairView> own = waiting
                ? touched.by(plan.targetDate(), Set.of(plan.filer())).pairs().stream()
                        .map(pair -> trial(plan, pair))
                : stored.stream().map(pair -> compared(plan, pair));
        return Stream.concat(own, awaited(plan));
    }

    /** Trades with a market that has no results yet. */
    private Stream<PairView> awaited(PlanId plan) {
        return touched.awaited(plan.targetDate(), plan.filer()).stream()
                .map(pair -> view(plan, pair, State.NOT_YET, null, List.of(), null));
    }

    private PairView trial(PlanId plan, Pair pair) {
        State state = pair.disagrees() ? State.NOT_YET : State.MATCHES;
        return view(plan, pair, state, null, List.of(), null);
    }

    private PairView compared(PlanId plan, StoredPair stored) {
        Pair pair = stored.pair();
        State state = pair.disagrees() ? State.MISMATCHED : State.MATCHES;
        SlotSeries theirs = buys(plan, pair) ? pair.sold() : pair.bought();
        List<Integer> slots = Arrays.stream(pair.mismatches()).boxed().toList();
        return view(plan, pair, state, theirs, slots, stored.comparedAt());
    }

    private PairView view(
            PlanId plan,
            Pair pair,
            State state,
            @Nullable SlotSeries theirs,
            List<Integer> slots,
            @Nullable Instant comparedAt) {
        boolean buys = buys(plan, pair);
        String other = buys ? pair.seller() : pair.buyer();
        return new PairView(
                other,
                name(plan, other),
                buys ? RowKind.PROCUREMENT : RowKind.SALES,
                state,
                buys ? pair.bought() : pair.sold(),
                theirs,
                slots,
                state == State.MISMATCHED && pair.numbersDiffer(),
                buys ? pair.buyerVersion() : pair.sellerVersion(),
                comparedAt == null ? 0 : buys ? pair.sellerVersion() : pair.buyerVersion(),
                settleBy(plan, slots),
                comparedAt);
    }

    private static boolean buys(PlanId plan, Pair pair) {
        return pair.buyer().equals(plan.filer());
    }

    private @Nullable Instant settleBy(PlanId plan, List<Integer> slots) {
        int open = gates.firstOpenSlot(plan.targetDate(), clock.now());
        return slots.stream()
                .filter(slot -> slot >= open)
                .findFirst()
                .map(slot -> gates.closing(plan.targetDate(), slot))
                .orElse(null);
    }

    private @Nullable String name(PlanId plan, String party) {
        MasterData now = masters.current();
        return now.group(party, plan.targetDate())
                .map(BalancingGroup::name)
                .or(() -> now.filer(party, plan.targetDate()).map(Filer::name))
                .or(() -> now.market(party, plan.targetDate()).map(MarketCounterparty::name))
                .orElse(null);
    }
}
