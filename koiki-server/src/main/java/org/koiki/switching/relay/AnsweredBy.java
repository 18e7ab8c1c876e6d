package org.koiki.switching.relay;

import org.jspecify.annotations.Nullable;

/** Who answers questions about a decision at the old retailer (現小売の連絡先). */
public record AnsweredBy(@Nullable String contact, @Nullable String phone) {}
