package org.koiki.plan.position;

import java.util.List;
import java.util.stream.IntStream;
import org.koiki.access.Caller;
import org.koiki.calendar.GateClosures;
import org.koiki.calendar.MarketClock;
import org.koiki.message.SlotSeries;
import org.koiki.plan.PairView;
import org.koiki.plan.Pairs;
import org.koiki.plan.PlanId;
import org.koiki.plan.position.Position.SlotStanding;
import org.springframework.stereotype.Component;

/** How the slots of a plan stand: open or closed, and with whom they are in dispute. */
@Component
class Standings {
    private final Pairs pairs;
    private final GateClosures gates;
    private final MarketClock clock;

    Standings(Pairs pairs, GateClosures gates, MarketClock clock) {
        this.pairs = pairs;
        this.gates = gates;
        this.clock = clock;
    }

    List<SlotStanding> of(PlanId plan, Caller caller) {
        List<PairView> all = pairs.of(plan, caller).orElse(List.of());
        int firstOpen = gates.firstOpenSlot(plan.targetDate(), clock.now());
        return IntStream.rangeClosed(1, SlotSeries.SLOTS)
                .mapToObj(slot -> new SlotStanding(
                        slot, gates.closing(plan.targetDate(), slot), slot < firstOpen, disputed(all, slot)))
                .toList();
    }

    private static List<String> disputed(List<PairView> pairs, int slot) {
        return pairs.stream()
                .filter(pair -> pair.slots().contains(slot))
                .map(PairView::counterparty)
                .distinct()
                .toList();
    }
}
