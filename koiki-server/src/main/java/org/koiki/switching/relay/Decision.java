package org.koiki.switching.relay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the old retailer says (可否判定).
 *
 * @param ok whether the contract may end as wished
 * @param reasons one to nine codes of the list {@code ng-reason} when not
 * @param note a free word for the new retailer
 * @param contact who answers questions about it, with {@code phone}
 */
public record Decision(
        boolean ok,
        List<String> reasons,
        @Nullable String note,
        @Nullable String contact,
        @Nullable String phone) {
    public Decision {
        reasons = List.copyOf(reasons);
    }
}
