package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Nothing of a plan in CSV is lost unseen")
class PlanCsvLossTest {
    @ParameterizedTest
    @ValueSource(strings = {Samples.DEMAND, Samples.SALES, Samples.GENERATION, Samples.NEGAWATT})
    void readsThePlanThatItWrote(String name) {
        Plan plan = Objects.requireNonNull(PlanReader.read(Samples.bytes(name)).plan());

        PlanReading reading = PlanCsv.read(PlanCsv.write(plan));

        assertThat(reading.findings()).isEmpty();
        assertThat(plan.equals(reading.plan())).isTrue();
    }

    /** Fills and empties each cell before those of the slots, one at a time. */
    @ParameterizedTest
    @ValueSource(strings = {Samples.DEMAND, Samples.SALES, Samples.GENERATION, Samples.NEGAWATT})
    void losesNoCellUnseen(String name) {
        List<List<String>> rows = CsvRows.rows(name);
        for (int row = CsvRows.firstSeries(rows); row < rows.size(); row++) {
            for (int column = 0; column < CsvColumn.COUNT; column++) {
                for (String value : List.of("1", "JSPT3", "1234567890123456789012", "")) {
                    List<List<String>> changed = CsvRows.copy(rows);
                    changed.get(row).set(column, value);

                    assertRefusedOrSame(changed, row);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.DEMAND, Samples.SALES, Samples.GENERATION, Samples.NEGAWATT})
    void losesNoSecondValueUnseen(String name) {
        List<List<String>> rows = CsvRows.rows(name);
        for (int row = CsvRows.firstSeries(rows); row < rows.size(); row++) {
            List<List<String>> changed = CsvRows.copy(rows);
            List<String> second = new ArrayList<>(rows.get(row));
            second.set(CsvColumn.KIND.ordinal(), CsvRow.SECOND);
            changed.add(row + 1, second);

            assertRefusedOrSame(changed, row + 1);
        }
    }

    /** Whatever is read, the rows say as much when they are written again; some need not repeat the row before. */
    private static void assertRefusedOrSame(List<List<String>> rows, int changed) {
        PlanReading reading = PlanCsv.read(CsvRows.bytes(rows));
        if (reading.plan() == null) {
            assertThat(reading.findings())
                    .as("row %d", changed + 1)
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.code()).isNotEqualTo("MSG-0712"));
        } else {
            List<List<String>> written = CsvRows.copy(new CsvWriting().rows(reading.plan()));
            assertThat(written).as("row %d", changed + 1).hasSameSizeAs(rows);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    if (rows.get(row).get(column).isEmpty()) {
                        written.get(row).set(column, "");
                    }
                }
            }
            assertThat(written).as("row %d", changed + 1).isEqualTo(rows);
        }
    }
}
