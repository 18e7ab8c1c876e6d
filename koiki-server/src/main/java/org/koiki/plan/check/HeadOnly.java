package org.koiki.plan.check;

import java.util.List;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.MessageHeader;
import org.koiki.message.NegawattPlan;
import org.koiki.message.Plan;
import org.koiki.message.PlanFamily;
import org.koiki.message.PlanHead;
import org.koiki.message.SlotSeries;
import org.koiki.message.Trades;
import org.koiki.plan.PlanCodes;

/** A plan of which no more than the head could be read, for the rules that look at nothing else. */
final class HeadOnly {
    private static final MessageHeader UNREAD = new MessageHeader("", "", "", "", "", "", "", "", "");
    private static final Trades NONE = new Trades(SlotSeries.zero(), null, List.of());

    private HeadOnly() {}

    static Plan plan(PlanHead head) {
        SlotSeries zero = SlotSeries.zero();
        return switch (PlanCodes.family(head.messageCode()).orElse(PlanFamily.GENERATION)) {
            case DEMAND -> new DemandPlan(UNREAD, head, zero, zero, NONE, null, List.of(), List.of());
            case NEGAWATT -> new NegawattPlan(UNREAD, head, zero, List.of(), List.of());
            default -> new GenerationPlan(UNREAD, head, zero, List.of(), null, null, List.of());
        };
    }
}
