package org.koiki.metering.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.koiki.metering.rule.EnergyLimits;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Codes of revisions have two digits (codes.md §11). */
@KoikiTest
class PaceTests {
    private static final LocalDate DAY = LocalDate.of(2016, 5, 30);
    private static final Instant FIRST = Instant.parse("2016-05-30T01:00:00Z");

    @Autowired
    Pace pace;

    @Autowired
    EnergyLimits limits;

    @Test
    void theFirstCorrectionsComeAtOnce() {
        assertThat(pace.next(FIRST, 1, DAY)).isEqualTo(FIRST);
    }

    @Test
    void correctionsWithoutEndNeedNoMoreThanAHundredRevisions() {
        Instant end = FIRST.plus(Duration.ofDays(limits.on(DAY, "days-back")));
        Instant last = FIRST;
        int issues = 1;
        for (Instant next = pace.next(last, issues, DAY); next.isBefore(end); next = pace.next(last, issues, DAY)) {
            last = next.isAfter(last) ? next : last.plusSeconds(1);
            issues++;
        }

        assertThat(issues).isBetween(60, 100);
    }
}
