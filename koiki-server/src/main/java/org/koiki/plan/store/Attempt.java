package org.koiki.plan.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Finding;
import org.koiki.message.Finding.Severity;
import org.koiki.message.PlanHead;

/**
 * One attempt to file, as it is kept. What could not be read from the file is absent.
 *
 * @param receivedAt market time at which the file was wholly received
 * @param certificate SHA-256 fingerprint of the caller's certificate
 * @param head head of the plan
 * @param sha256 of the XML
 * @param original zip as received
 */
public record Attempt(
        Instant receivedAt,
        String company,
        @Nullable String user,
        @Nullable String certificate,
        @Nullable PlanHead head,
        @Nullable String fileName,
        byte @Nullable [] sha256,
        byte @Nullable [] original,
        List<Finding> findings) {
    public Attempt {
        findings = List.copyOf(findings);
    }

    public Attempt withFindings(List<Finding> other) {
        return new Attempt(receivedAt, company, user, certificate, head, fileName, sha256, original, other);
    }

    /** The day under which it is kept: the target date, or the day of receipt when the file does not tell it. */
    public LocalDate day() {
        return head != null
                ? head.targetDate()
                : receivedAt.atZone(MarketClock.JST).toLocalDate();
    }

    public List<Finding> faults() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.FAULT)
                .toList();
    }
}
