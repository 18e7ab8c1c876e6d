package org.koiki.supplypoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When meters are read")
class ReadingTests {
    @Test
    void onTheReadingDayOfEveryMonth() {
        Reading reading = new Reading(12, null);

        assertThat(reading.isOn(day("2016-06-12"))).isTrue();
        assertThat(reading.isOn(day("2016-06-13"))).isFalse();
        assertThat(reading.before(day("2016-06-12"))).isEqualTo("2016-05-12");
        assertThat(reading.after(day("2016-06-12"))).isEqualTo("2016-07-12");
    }

    @Test
    void onTheLastDayOfAMonthThatIsTooShort() {
        Reading reading = new Reading(31, null);

        assertThat(reading.isOn(day("2016-02-29"))).isTrue();
        assertThat(reading.before(day("2016-02-29"))).isEqualTo("2016-01-31");
        assertThat(reading.after(day("2016-02-29"))).isEqualTo("2016-03-31");
        assertThat(reading.isOn(day("2016-03-30"))).isFalse();
    }

    @Test
    void onTheNextReadingDateInPlaceOfTheDayOfItsMonth() {
        Reading reading = new Reading(30, day("2016-07-02"));

        assertThat(reading.isOn(day("2016-06-30"))).isFalse();
        assertThat(reading.isOn(day("2016-07-02"))).isTrue();
        assertThat(reading.isOn(day("2016-05-30"))).isTrue();
        assertThat(reading.before(day("2016-07-02"))).isEqualTo("2016-05-30");
        assertThat(reading.after(day("2016-07-02"))).isEqualTo("2016-07-30");
        assertThat(reading.after(day("2016-05-30"))).isEqualTo("2016-07-02");
    }

    @Test
    void onTheNextReadingDateAloneWhereNoDayIsKnown() {
        Reading reading = new Reading(null, day("2016-06-12"));

        assertThat(reading.isOn(day("2016-06-12"))).isTrue();
        assertThat(reading.isOn(day("2016-05-12"))).isFalse();
        assertThat(reading.before(day("2016-06-12"))).isEqualTo("2016-05-12");
        assertThat(reading.after(day("2016-06-12"))).isNull();
        assertThat(new Reading(null, null).isOn(day("2016-06-12"))).isFalse();
    }

    @Test
    void betweenTwoReadingsTheLastOneCounts() {
        Reading reading = new Reading(12, null);

        assertThat(reading.before(day("2016-06-14"))).isEqualTo("2016-06-12");
        assertThat(reading.before(day("2016-06-10"))).isEqualTo("2016-05-12");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
