package org.koiki.metering.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much is there of a batch that arrives in parts.
 *
 * @param held bytes, from where to go on; 0 when nothing is there
 * @param whole bytes of the whole
 * @param keptUntil by the system clock; what is not whole then is erased
 */
record HeldUpload(long held, @Nullable Long whole, @Nullable Instant keptUntil) {
    static final HeldUpload NOTHING = new HeldUpload(0, null, null);
}
