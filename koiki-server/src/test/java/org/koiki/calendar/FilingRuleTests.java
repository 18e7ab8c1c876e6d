package org.koiki.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.FilingRule.Moment;

class FilingRuleTests {
    private static final LocalDate TARGET = LocalDate.of(2016, 5, 31);
    private final FilingRule rule = new FilingRule(
            "0260",
            new Moment(0, LocalTime.of(23, 0)),
            new Moment(1, LocalTime.of(17, 0)),
            LocalDate.of(2016, 4, 1),
            LocalDate.of(2020, 4, 1),
            FilingRule.Mark.INFERRED);

    @Test
    void opensAndClosesAtTimesInJapan() {
        FilingWindow window = rule.window(TARGET);
        assertThat(window.opens()).isEqualTo(Instant.parse("2016-05-30T08:00:00Z"));
        assertThat(window.closes()).isEqualTo(Instant.parse("2016-05-31T14:00:00Z"));
    }

    @Test
    void admitsWhatIsReceivedFromTheOpeningUntilJustBeforeTheClosing() {
        FilingWindow window = rule.window(TARGET);
        assertThat(window.admits(Instant.parse("2016-05-30T07:59:59.999Z"))).isFalse();
        assertThat(window.admits(Instant.parse("2016-05-30T08:00:00Z"))).isTrue();
        assertThat(window.admits(Instant.parse("2016-05-31T13:59:59.999Z"))).isTrue();
        assertThat(window.admits(Instant.parse("2016-05-31T14:00:00Z"))).isFalse();
    }

    @Test
    void appliesToItsOwnMessageAndDatesOnly() {
        assertThat(rule.appliesTo("0260", TARGET)).isTrue();
        assertThat(rule.appliesTo("0250", TARGET)).isFalse();
        assertThat(rule.appliesTo("0260", LocalDate.of(2016, 3, 31))).isFalse();
        assertThat(rule.appliesTo("0260", LocalDate.of(2020, 4, 1))).isFalse();
    }
}
