package org.koiki.plan.fit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was put for a working file, and the state that it led to.
 *
 * @param step counted from 1
 * @param user who put it; absent for other companies
 * @param at market time
 * @param sha256 of the XML, lower-case hex
 */
public record FitStep(
        int step,
        Side side,
        FitStatus status,
        FitReceiptStatus receiptStatus,
        String company,
        @Nullable String user,
        Instant at,
        String sha256,
        String fileName) {
    /** As other companies see it. */
    FitStep withoutUser() {
        return new FitStep(step, side, status, receiptStatus, company, null, at, sha256, fileName);
    }

    /** Who put it. */
    public enum Side {
        RETAILER,
        TSO
    }
}
