package org.koiki.switching.usage;

import org.jspecify.annotations.Nullable;

/**
 * What the TSO says after its identity check.
 *
 * @param refusal code of the list {@code usage-refusal}; only and always with a refusal
 * @param note to the retailer, without personal data
 */
public record UsageDecision(
        boolean granted, @Nullable String refusal, @Nullable String note) {
    /** No decision. */
    static final UsageDecision NONE = new UsageDecision(false, null, null);
}
