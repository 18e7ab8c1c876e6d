package org.koiki.client;

import java.util.List;

/**
 * What the old retailer says to a relay.
 *
 * @param reasons one to nine codes of the list {@code ng-reason} when it is not ok
 */
public record RelayDecision(boolean ok, List<String> reasons) {
    public RelayDecision {
        reasons = List.copyOf(reasons);
    }
}
