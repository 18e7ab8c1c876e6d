package org.koiki.calendar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.calendar.BusinessDays;
import org.koiki.calendar.FilingWindow;
import org.koiki.calendar.FilingWindows;
import org.koiki.calendar.GateClosures;
import org.koiki.calendar.MarketClock;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
class StoredCalendarTests {
    @Autowired
    FilingWindows windows;

    @Autowired
    GateClosures gates;

    @Autowired
    BusinessDays businessDays;

    @Autowired
    JdbcClient jdbc;

    /** plans.md §2, day-ahead: "any future day may be filed early", deadline "12:00 on D-1". */
    @ParameterizedTest
    @ValueSource(strings = {"0250", "0150"})
    void closesDayAheadPlansAtNoonOfTheDayBefore(String messageCode) {
        FilingWindow window = windows.of(messageCode, LocalDate.of(2016, 5, 31)).orElseThrow();

        assertThat(window).isEqualTo(new FilingWindow(null, Instant.parse("2016-05-30T03:00:00Z")));
    }

    @Test
    void knowsNoWindowForAnUnknownMessageOrBeforeTheFirstRule() {
        assertThat(windows.of("9999", LocalDate.of(2016, 5, 31))).isEmpty();
        assertThat(windows.of("0250", LocalDate.of(2016, 3, 31))).isEmpty();
    }

    /** plans.md §2, intraday: "gate closure = 1 h before each slot starts". */
    @ParameterizedTest
    @ValueSource(strings = {"2016-05-31", "2016-03-31", "2030-01-01"})
    void closesEachSlotOneHourBeforeItStarts(LocalDate day) {
        Instant received = day.atTime(21, 10).atZone(MarketClock.JST).toInstant();

        assertThat(gates.firstOpenSlot(day, received)).isEqualTo(46);
    }

    @Test
    void keepsTwoRulesForOneMessageFromOverlapping() {
        var twin = jdbc.sql("""
                insert into calendar.filing_rule (message_code, closes_days_before, closes_at, valid_from, mark)
                values ('0250', 1, '13:00', '2020-04-01', 'INFERRED')
                """);

        assertThatThrownBy(twin::update).isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-03-21", "2017-01-02", "2019-04-30", "2019-05-01", "2019-05-02", "2019-05-06", "2019-10-22",
                        "2020-07-23",
                "2020-07-24", "2020-08-10", "2021-07-22", "2021-07-23", "2021-08-09", "2026-09-22", "2027-03-22",
                        "2027-11-23"
            })
    void knowsSubstituteAndOneOffHolidays(LocalDate holiday) {
        assertThat(businessDays.isBusinessDay(holiday)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-12-23", "2020-10-12", "2020-07-20", "2021-10-11", "2021-08-11"})
    void knowsTheHolidaysThatMoved(LocalDate workday) {
        assertThat(businessDays.isBusinessDay(workday)).isTrue();
    }
}
