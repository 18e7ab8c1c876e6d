package org.koiki.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Day-ahead demand and procurement plan 需要調達計画, message 0250.
 *
 * @param demand demand of the balancing group, JP06376
 * @param supply supply capability of the balancing group, JP06389
 * @param sales absent when the balancing group sells nothing
 * @param members one block for each member company
 */
public record DemandPlan(
        MessageHeader header,
        PlanHead head,
        SlotSeries demand,
        SlotSeries supply,
        Trades procurement,
        @Nullable Trades sales,
        List<MemberPlan> members,
        List<UnknownElement> unknown)
        implements Plan {
    public DemandPlan {
        members = List.copyOf(members);
        unknown = List.copyOf(unknown);
    }
}
