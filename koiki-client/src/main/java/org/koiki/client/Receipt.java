package org.koiki.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Finding;

/**
 * The hub's receipt for a plan that it accepted.
 *
 * @param filing number of the filing; absent in a dry run
 * @param planId readable, such as {@code 0250-20160531-LZ016}
 * @param version counts the accepted versions of the plan from 1
 * @param repeated the same plan was filed before and nothing changed
 * @param dryRun all checks were made and nothing was stored
 * @param sha256 of the XML, lower-case hex
 * @param findings warnings and notes
 * @param carriedOver rows of the former version that this file leaves out and that stay in force
 */
public record Receipt(
        @Nullable Long filing,
        String planId,
        int version,
        boolean repeated,
        boolean dryRun,
        Instant receivedAt,
        String messageCode,
        LocalDate targetDate,
        String sender,
        String filer,
        String destination,
        @Nullable String fileName,
        @Nullable String sha256,
        List<Finding> findings,
        List<CarriedRow> carriedOver) {
    public Receipt {
        findings = Lists.copy(findings);
        carriedOver = Lists.copy(carriedOver);
    }

    /** The receipt of a file that stands, got by a trial of it, as it was given for the filing. */
    Receipt ofFiling() {
        return new Receipt(
                filing,
                planId,
                version,
                false,
                false,
                receivedAt,
                messageCode,
                targetDate,
                sender,
                filer,
                destination,
                fileName,
                sha256,
                findings,
                carriedOver);
    }
}
