package org.koiki.switching.relay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the old retailer says (可否判定).
 *
 * @param ok whether the contract may end as wished
 * @param reasons one to nine codes of the list {@code ng-reason} when not
 * @param note a free word for the new retailer
 */
public record Decision(
        boolean ok, List<String> reasons, @Nullable String note) {
    public Decision {
        reasons = List.copyOf(reasons);
    }
}
