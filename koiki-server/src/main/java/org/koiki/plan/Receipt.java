package org.koiki.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Finding;

/**
 * The answer to a filed file. What could not be read from it is absent.
 *
 * @param filing number of the filing, absent in a dry run
 * @param version counts the accepted versions of the plan from 1; 0 when nothing was accepted
 * @param repeated the same file stands already and nothing changed
 * @param receivedAt market time at which the file was wholly received
 * @param sha256 of the XML, lower-case hex
 * @param carriedOver rows of the former version still in force
 */
public record Receipt(
        @Nullable Long filing,
        @Nullable String planId,
        int version,
        Outcome outcome,
        boolean repeated,
        boolean dryRun,
        Instant receivedAt,
        @Nullable String messageCode,
        @Nullable LocalDate targetDate,
        @Nullable String sender,
        @Nullable String filer,
        @Nullable String destination,
        @Nullable String fileName,
        @Nullable String sha256,
        List<Finding> findings,
        List<CarriedRow> carriedOver) {
    public Receipt {
        findings = List.copyOf(findings);
        carriedOver = List.copyOf(carriedOver);
    }

    public boolean accepted() {
        return outcome == Outcome.ACCEPTED;
    }

    /** The same receipt for the same file again. */
    public Receipt repeated(boolean onlyTried) {
        return new Receipt(
                filing,
                planId,
                version,
                outcome,
                true,
                onlyTried,
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
