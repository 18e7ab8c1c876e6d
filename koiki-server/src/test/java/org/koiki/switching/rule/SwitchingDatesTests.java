package org.koiki.switching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koiki.supplypoint.Family;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.Works;

class SwitchingDatesTests {
    private static final String NONE = "–";

    private final SwitchingDates dates =
            new SwitchingDates(LeadTimes.load(OwnTables.none()), Limits.load(OwnTables.none()), Holidays.seeded());
    private final DateCheck check = new DateCheck(dates, Faults.load());

    static List<NamedCsvRecord> earliest() {
        return RuleTableFile.lines("earliest.csv");
    }

    static List<NamedCsvRecord> lastMatchingDay() {
        return RuleTableFile.lines("last-matching-day.csv");
    }

    @ParameterizedTest
    @MethodSource("earliest")
    void earliestDateIsTheOneOfTheTable(NamedCsvRecord line) {
        Optional<Earliest> found = dates.earliest(asked(line, line.getField("from"), line.getField("next")));

        assertThat(found.map(date -> date.date().toString()).orElse(NONE)).isEqualTo(line.getField("earliest"));
        assertThat(found.map(date -> date.periodEnds().toString()).orElse(NONE)).isEqualTo(line.getField("periodEnds"));
    }

    @ParameterizedTest
    @MethodSource("lastMatchingDay")
    void lastMatchingDayIsTheOneOfTheTable(NamedCsvRecord line) {
        DateCase asked = new DateCase(
                line.getField("tso"),
                Family.valueOf(line.getField("family")),
                ApplicationKind.SWITCH_START,
                Works.valueOf(line.getField("works")),
                LocalDate.of(2024, 4, 1),
                ReadingDates.monthly(null));

        assertThat(dates.lastMatchingDay(asked, LocalDate.parse(line.getField("wished"))))
                .hasToString("Optional[" + line.getField("last") + "]");
    }

    @Test
    void tellsTheReasonInBothLanguages() {
        Earliest found = dates.earliest(switchOf("2024-04-18")).orElseThrow();

        assertThat(found.reason().ja()).contains("1営業日＋暦日2日", "2024-04-04", "2024-04-18");
        assertThat(found.reason().en()).contains("1 business day and 2 calendar days", "2024-04-04", "2024-04-18");
    }

    @Test
    void regularDateIsRefusedUnlessTheCustomerAsks() {
        LocalDate wished = LocalDate.of(2024, 4, 25);

        assertThat(check.check(switchOf("2024-04-18"), "startDate", wished, false, false))
                .hasValueSatisfying(fault -> {
                    assertThat(fault.code()).isEqualTo("SWI-1103");
                    assertThat(fault.expected()).isEqualTo("2024-05-18");
                });
        assertThat(check.check(switchOf("2024-04-18"), "startDate", wished, true, false))
                .isEmpty();
    }

    @Test
    void aDayThatBothSidesAgreedOnOnlyHasToLeaveTheProcessingPeriod() {
        LocalDate periodEnds = LocalDate.of(2024, 4, 4);

        assertThat(check.check(switchOf("2024-04-18"), "startDate", periodEnds, true, true))
                .isEmpty();
        assertThat(check.check(switchOf("2024-04-18"), "startDate", periodEnds.minusDays(1), true, true))
                .hasValueSatisfying(fault -> assertThat(fault.expected()).isEqualTo("2024-04-04"));
    }

    @Test
    void datesTooEarlyOrTooFarAheadAreRefusedWithBothDates() {
        assertThat(check.check(switchOf("2024-04-18"), "startDate", LocalDate.of(2024, 4, 17), true, false))
                .hasValueSatisfying(fault -> {
                    assertThat(fault.code()).isEqualTo("SWI-1101");
                    assertThat(fault.text().en()).contains("2024-04-17", "2024-04-18", "1 business day");
                });
        assertThat(check.check(switchOf("2024-04-18"), "startDate", LocalDate.of(2025, 4, 2), true, false))
                .hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo("SWI-1102"));
    }

    private static DateCase switchOf(String next) {
        return new DateCase(
                "10077",
                Family.LV,
                ApplicationKind.SWITCH_START,
                Works.NONE,
                LocalDate.of(2024, 4, 1),
                ReadingDates.monthly(LocalDate.parse(next)));
    }

    private static DateCase asked(NamedCsvRecord line, String from, String next) {
        return new DateCase(
                line.getField("tso"),
                Family.valueOf(line.getField("family")),
                ApplicationKind.valueOf(line.getField("kind")),
                Works.valueOf(line.getField("works")),
                LocalDate.parse(from),
                ReadingDates.monthly(next.isEmpty() ? null : LocalDate.parse(next)));
    }
}
