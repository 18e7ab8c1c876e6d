package org.koiki.switching.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stage that an application came to.
 *
 * @param by whose doing it was; absent for a rule, the time, or the other half
 */
public record ApplicationStep(
        int step,
        String stage,
        Instant at,
        @Nullable String by,
        @Nullable String detail) {}
