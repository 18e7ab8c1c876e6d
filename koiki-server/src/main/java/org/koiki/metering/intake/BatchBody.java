package org.koiki.metering.intake;

import java.io.IOException;

/** The readings of a batch, in the form in which they were sent. */
@FunctionalInterface
interface BatchBody {
    /**
     * Hands over all rows.
     *
     * @return SHA-256 of what was sent, unpacked
     */
    String read(BatchRows rows) throws IOException;
}
