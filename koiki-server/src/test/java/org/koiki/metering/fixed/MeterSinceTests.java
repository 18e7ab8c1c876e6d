package org.koiki.metering.fixed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.supplypoint.InstalledMeter;

@DisplayName("The meters of a period")
class MeterSinceTests {
    private static final LocalDate SINCE = LocalDate.parse("2016-05-15");

    @Test
    void followEachOtherFromItsFirstDayOn() {
        assertThat(meters("A 2010-04-01", "B 2016-05-20", "C 2016-06-01"))
                .containsExactly("A 2016-05-15", "B 2016-05-20", "C 2016-06-01");
    }

    @Test
    void areOneWhereTheExchangeCameBeforeOrOnItsFirstDay() {
        assertThat(meters("A 2010-04-01", "B 2012-04-01")).containsExactly("B 2016-05-15");
        assertThat(meters("A 2010-04-01", "B 2016-05-15")).containsExactly("B 2016-05-15");
    }

    @Test
    void haveNoGapWhereTheFirstOneIsNotKnownOrOneIsTakenDownTwice() {
        assertThat(meters("B 2016-05-20")).containsExactly("B 2016-05-15");
        assertThat(meters("A 2010-04-01", "A 2016-05-18", "B 2016-05-20", "C 2016-05-20"))
                .containsExactly("A 2016-05-15", "C 2016-05-20");
        assertThat(meters()).isEmpty();
    }

    private static List<String> meters(String... installed) {
        List<InstalledMeter> all = Arrays.stream(installed)
                .map(one -> one.split(" "))
                .map(one -> new InstalledMeter(UsageCase.number(1), one[0], LocalDate.parse(one[1]), null))
                .toList();
        return MeterSince.of(all, SINCE).stream()
                .map(one -> one.meter() + " " + one.since())
                .toList();
    }
}
