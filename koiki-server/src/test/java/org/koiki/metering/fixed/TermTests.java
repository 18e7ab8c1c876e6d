package org.koiki.metering.fixed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.Due;
import org.koiki.metering.delivery.Voltage;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** In principle within 4 business days counted from the reading date (metering.md §5). */
@KoikiTest
@DisplayName("The term of fixed usage")
class TermTests {
    @Autowired
    Term term;

    @Autowired
    FixedTask task;

    @Autowired
    TestClock clock;

    @Test
    void endsWithTheFourthBusinessDayAfterTheReadingDate() {
        assertThat(term.end(read("2016-06-16"), Voltage.LOW)).isEqualTo(at("2016-06-23T00:00:00+09:00"));
        assertThat(term.end(read("2016-04-28"), Voltage.HIGH)).isEqualTo(at("2016-05-11T00:00:00+09:00"));
    }

    @Test
    void isOverInTheEveningOfItsLastDaySoThatTheFileIsThereInTime() {
        clock.set("2016-06-22T17:59:59+09:00");
        assertThat(term.isOver(read("2016-06-16"), Voltage.LOW)).isFalse();
        clock.set("2016-06-22T18:00:00+09:00");
        assertThat(term.isOver(read("2016-06-16"), Voltage.LOW)).isTrue();
    }

    @Test
    void isLookedAtTwiceADay() {
        List<Due> entries = new ArrayList<>();

        task.schedule(LocalDate.of(2016, 6, 18), (due, priority) -> entries.add(due));

        assertThat(entries)
                .extracting(Due::at)
                .containsExactly(at("2016-06-18T06:00:00+09:00"), at("2016-06-18T18:00:00+09:00"));
    }

    private static FixedUnit read(String day) {
        return new FixedUnit("10", LocalDate.parse(day));
    }

    private static Instant at(String instant) {
        return OffsetDateTime.parse(instant).toInstant();
    }
}
