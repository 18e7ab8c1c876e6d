package org.koiki.switching.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.supplypoint.Family;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.TableRefused;
import org.koiki.switching.Works;

@DisplayName("The operator's own tables count over those that come with the program, from the days that they name")
class OwnTablesTests {
    private static final String TIMES =
            "tso,family,kind,works,businessDays,calendarDays,months,from,until,mark,source\n";
    private static final String LIMITS = "name,value,from,until,mark,source\n";
    private static final String CODES = "list,family,code,ja,en,from,until,mark\n";
    private static final LocalDate BEFORE = LocalDate.of(2026, 11, 30);
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    @TempDir
    Path folder;

    @Test
    void aTsoHasLeadTimesOfItsOwnAndAllOthersTheOnesOfAll() throws IOException {
        write("lead-times.csv", TIMES + "10033,LV,SWITCH_START,METER,10,2,0,2026-12-01,,C,\n");
        LeadTimes times = LeadTimes.load(OwnTables.in(folder));

        assertThat(days(times, "10033", BEFORE)).isEqualTo(8);
        assertThat(days(times, "10033", FIRST)).isEqualTo(10);
        assertThat(days(times, "10066", FIRST)).isEqualTo(8);
    }

    @Test
    void linesForAllTakeThePlaceOfTheBroughtOnesFromTheirFirstDayAndEndWithThem() throws IOException {
        write("lead-times.csv", "\uFEFF" + TIMES + "*,LV,SWITCH_START,METER,9,2,0,2026-12-01,2027-12-01,I,\n");
        LeadTimes times = LeadTimes.load(OwnTables.in(folder));

        assertThat(days(times, "10066", BEFORE)).isEqualTo(8);
        assertThat(days(times, "10066", FIRST)).isEqualTo(9);
        assertThat(times.of("10066", Family.LV, ApplicationKind.SWITCH_START, Works.METER, FIRST.plusYears(1)))
                .isEmpty();
    }

    @Test
    void limitsAndCodesChangeOnTheirDay() throws IOException {
        write(
                "switching-limits.csv",
                LIMITS + "relay.silence,ACCEPTED,2026-12-01,,C,\nlooks.evening,23:00,2026-12-01,2027-01-01,C,\n");
        write(
                "switching-codes.csv",
                CODES + "ng-reason,*,OTHER,そのほか,another,2026-12-01,,C\nng-reason,*,DEBT,未払い,debt,2026-12-01,,C\n");
        OwnTables own = OwnTables.in(folder);
        Limits limits = Limits.load(own);
        CodeLists codes = CodeLists.load(own);

        assertThat(limits.text("relay.silence", BEFORE)).isEqualTo("LAPSED");
        assertThat(limits.text("relay.silence", FIRST)).isEqualTo("ACCEPTED");
        assertThat(limits.text("looks.evening", FIRST)).isEqualTo("23:00");
        assertThat(limits.text("looks.evening", FIRST.plusMonths(1))).isEqualTo("22:00");
        assertThat(limits.number("relay.lapse.businessDays", FIRST)).isEqualTo(10);
        assertThat(codes.list("ng-reason", Family.LV, BEFORE)).hasSize(9);
        assertThat(codes.list("ng-reason", Family.LV, FIRST)).hasSize(10);
        assertThat(codes.find("ng-reason", Family.LV, "OTHER", FIRST)
                        .orElseThrow()
                        .text()
                        .ja())
                .isEqualTo("そのほか");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relay.silence,YES,2026-12-01,,C,",
                "relay.silent,LAPSED,2026-12-01,,C,",
                "ampere.most,0,2026-12-01,,C,",
                "ampere.most,many,2026-12-01,,C,",
                "looks.evening,25:00,2026-12-01,,C,",
                "desk.MATCH.automatic,yes,2026-12-01,,C,",
                "ampere.most,60,tomorrow,,C,",
                "ampere.most,60,2026-12-01,2026-12-01,C,"
            })
    void aLineThatCannotBeUsedIsNamed(String line) throws IOException {
        write("switching-limits.csv", LIMITS + "relay.lapse.businessDays,12,2026-12-01,,C,\n" + line + "\n");

        assertThatThrownBy(() -> OwnTables.in(folder).check()).isInstanceOfSatisfying(TableRefused.class, refused -> {
            assertThat(refused.text().ja()).contains("switching-limits.csv:3「" + line);
            assertThat(refused.text().en()).contains("switching-limits.csv:3 \"" + line);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1003,LV,SWITCH_START,METER,10,2,0,2026-12-01,,C,",
                "10033,LV,SWITCH_START,METER,-1,2,0,2026-12-01,,C,",
                "10033,LV,SWITCH_START,METER,401,2,0,2026-12-01,,C,",
                "10033,XV,SWITCH_START,METER,10,2,0,2026-12-01,,C,"
            })
    void aLeadTimeThatCannotBeIsNamed(String line) throws IOException {
        write("lead-times.csv", TIMES + line + "\n");

        assertThatThrownBy(() -> OwnTables.in(folder).check()).hasMessageContaining("lead-times.csv:2 \"" + line);
    }

    @Test
    void linesOfTheSameDayFoldersThatAreNotThereAndFilesThatAreNoTableAreRefused() throws IOException {
        assertThatThrownBy(() -> OwnTables.in(folder.resolve("none"))).hasMessageContaining("cannot be read");
        write("lead-times.csv", TIMES + "10033,LV,SWITCH_START,METER,10,2,0,2026-12-01,,C,\n".repeat(2));
        assertThatThrownBy(() -> OwnTables.in(folder).check())
                .hasMessageContaining("Several lines hold on the same day");
        Files.writeString(folder.resolve("lead-times.csv"), "会社", Charset.forName("windows-31j"));
        assertThatThrownBy(() -> OwnTables.in(folder).check()).hasMessageContaining("cannot be read as CSV in UTF-8");
        write("lead-times.csv", TIMES + "10033,LV\n");
        assertThatThrownBy(() -> OwnTables.in(folder).check())
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining("lead-times.csv:2 \"10033,LV\"");
        write("lead-times.csv", TIMES + "10033,LV,SWITCH_START,METER,10,2,0,2026-12-01,,C,\n10033,LV\n");
        assertThatThrownBy(() -> OwnTables.in(folder).check())
                .isInstanceOf(TableRefused.class)
                .hasMessageContainingAll("lead-times.csv", "Record 3");
        Files.createFile(folder.resolve("lead-time.csv"));
        assertThatThrownBy(() -> OwnTables.in(folder)).hasMessageContaining("lead-time.csv (lead-times.csv,");
    }

    private static int days(LeadTimes times, String tso, LocalDate day) {
        return times.of(tso, Family.LV, ApplicationKind.SWITCH_START, Works.METER, day)
                .orElseThrow()
                .businessDays();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
