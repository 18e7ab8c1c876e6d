package org.koiki.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who files the demand plan of one demand balancing group, and with whom the group trades.
 *
 * @param sender operator code of the lead contract holder
 * @param destination the area's TSO
 * @param generators generation balancing groups that it buys from
 * @param backup a retailer's group that it buys standing backup (常時バックアップ) from; not one that buys backup itself
 * @param spot the spot market, where it buys the rest
 * @param buyers filers that buy standing backup from this group
 */
public record DemandFiler(
        Party sender,
        Party destination,
        Party group,
        List<Party> members,
        List<Party> generators,
        @Nullable Party backup,
        Party spot,
        List<DemandFiler> buyers) {
    public DemandFiler {
        buyers = List.copyOf(buyers);
        members = List.copyOf(members);
        generators = List.copyOf(generators);
    }
}
