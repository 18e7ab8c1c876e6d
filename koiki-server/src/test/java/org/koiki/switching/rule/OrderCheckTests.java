package org.koiki.switching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koiki.participant.Validity;
import org.koiki.switching.ApplicationKind;

class OrderCheckTests {
    private final OrderCheck check = new OrderCheck(Faults.load());

    static List<NamedCsvRecord> order() {
        return RuleTableFile.lines("order.csv");
    }

    @ParameterizedTest
    @MethodSource("order")
    void faultIsTheOneOfTheTable(NamedCsvRecord line) {
        Applied wanted = new Applied(
                "",
                ApplicationKind.valueOf(line.getField("kind")),
                line.getField("company"),
                LocalDate.parse(line.getField("date")));

        assertThat(check.check(wanted, point(line.getField("point")))
                        .map(Fault::code)
                        .orElse("–"))
                .isEqualTo(line.getField("fault"));
    }

    @Test
    void faultNamesBothRecordsWithTheirDatesAndWhatWouldHelpButNoOtherCompany() {
        PointRecord point = point("contract 9001 2016-04-01;open S000123 SWITCH_START 9004 2024-05-01");
        Applied wanted = new Applied("", ApplicationKind.SWITCH_START, "9005", LocalDate.of(2024, 6, 1));

        Fault fault = check.check(wanted, point).orElseThrow();

        assertThat(fault.text().en())
                .contains("2024-06-01", "S000123", "2024-05-01")
                .doesNotContain("9004");
        assertThat(fault.text().ja())
                .contains("2024-06-01", "S000123", "2024-05-01")
                .doesNotContain("9004");
        assertThat(fault.remedy().en()).contains("cancelled");
    }

    private static PointRecord point(String text) {
        List<Supply> supplies = new ArrayList<>();
        List<Applied> open = new ArrayList<>();
        for (String part : text.split(";")) {
            String[] words = part.split(" ");
            if (words[0].equals("contract")) {
                LocalDate until = words.length > 3 ? LocalDate.parse(words[3]) : null;
                supplies.add(new Supply(words[1], new Validity(LocalDate.parse(words[2]), until)));
            } else {
                open.add(new Applied(words[1], ApplicationKind.valueOf(words[2]), words[3], LocalDate.parse(words[4])));
            }
        }
        return new PointRecord(supplies, open);
    }
}
