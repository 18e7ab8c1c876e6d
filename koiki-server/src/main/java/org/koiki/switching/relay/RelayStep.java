package org.koiki.switching.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stage that a relay came to.
 *
 * @param by whose doing it was; absent where the time ran out, or the TSO matched
 */
public record RelayStep(
        int step, String stage, Instant at, @Nullable Side by) {}
