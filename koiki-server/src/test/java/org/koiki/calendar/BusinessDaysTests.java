package org.koiki.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessDaysTests {
    private static final Set<LocalDate> HOLIDAYS =
            Set.of(LocalDate.of(2016, 5, 3), LocalDate.of(2016, 5, 4), LocalDate.of(2016, 5, 5));
    private final BusinessDays days = HOLIDAYS::contains;

    @ParameterizedTest
    @ValueSource(
            strings = {"2016-05-07", "2016-05-08", "2016-05-03", "2016-12-29", "2016-12-31", "2017-01-01", "2017-01-03"
            })
    void restsOnWeekendsHolidaysAndOverTheNewYear(LocalDate date) {
        assertThat(days.isBusinessDay(date)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-05-02", "2016-05-06", "2016-12-28", "2017-01-04"})
    void worksOnOtherDays(LocalDate date) {
        assertThat(days.isBusinessDay(date)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-05-02,  1, 2016-05-06",
        "2016-05-02,  2, 2016-05-09",
        "2016-05-06, -1, 2016-05-02",
        "2016-12-28,  1, 2017-01-04",
        "2017-01-04, -1, 2016-12-28",
        "2016-05-02,  0, 2016-05-02",
        "2016-05-03,  0, 2016-05-06"
    })
    void countsOnlyBusinessDays(LocalDate from, int count, LocalDate expected) {
        assertThat(days.plus(from, count)).isEqualTo(expected);
    }
}
