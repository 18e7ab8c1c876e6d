package org.koiki.plan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koiki.message.SlotSeries;
import org.koiki.participant.MarketCounterparty.Market;
import org.koiki.plan.SmallMarket;

@DisplayName("JEPX results against spot and intraday rows, in kWh (plans.md §9)")
class ResultReaderTests {
    private static final String HEADER = "market,area,participant,slot,bought,sold\n";

    @Test
    void putsTheLinesOfAParticipantTogetherToADay() {
        ResultFile file = read(HEADER + "JSPT3,06,LZ016,1,120,0\nJSPT3,06,LZ016,48,0,7\n\nJSPT3,06,PZ216,2,0,50\n");

        assertThat(file.faults()).isEmpty();
        assertThat(file.results().get(Market.SPOT))
                .extracting(
                        MarketResult::participant,
                        result -> result.bought().at(1),
                        result -> result.sold().total())
                .containsExactly(tuple("LZ016", 120, 7L), tuple("PZ216", 0, 50L));
    }

    @Test
    void tellsEveryFaultWithLineColumnAndValue() {
        ResultFile file = read(HEADER + """
                JSTP3,06,LZ016,1,120,0
                JSPT3,03,LZ016,49,-1,1.5
                JSPT3,06,GZ116,1,1,1
                JSPT3,06
                JSPT3,06,LZ016,2,1000000000,
                JSPT3,06,LZ016,3,1,1
                JSPT3,06,LZ016,03,2,2
                """);

        assertThat(file.faults())
                .extracting(ResultFault::code, ResultFault::line, ResultFault::column, ResultFault::value)
                .containsExactly(
                        tuple("EXCHANGE-MARKET", 2L, "market", "JSTP3"),
                        tuple("EXCHANGE-AREA", 3L, "area", "03"),
                        tuple("EXCHANGE-SLOT", 3L, "slot", "49"),
                        tuple("EXCHANGE-QUANTITY", 3L, "bought", "-1"),
                        tuple("EXCHANGE-QUANTITY", 3L, "sold", "1.5"),
                        tuple("EXCHANGE-PARTICIPANT", 4L, "participant", "GZ116"),
                        tuple("EXCHANGE-FIELDS", 5L, null, "2"),
                        tuple("EXCHANGE-QUANTITY", 6L, "bought", "1000000000"),
                        tuple("EXCHANGE-QUANTITY", 6L, "sold", ""),
                        tuple("EXCHANGE-TWICE", 8L, "slot", "03"));
        assertThat(file.faults().getFirst().text().en()).contains("JSPT3");
        assertThat(file.faults().get(5).text().ja()).contains("PZ216");
    }

    @Test
    void wantsItsHeaderAndAtLeastOneLine() {
        assertThat(read("").faults())
                .extracting(ResultFault::code)
                .containsExactly("EXCHANGE-HEADER", "EXCHANGE-EMPTY");
        assertThat(read("market,area\nJSPT3,06,LZ016,1,1,1\n").faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.text().en()).contains("market,area,participant,slot,bought,sold"));
    }

    @Test
    void readsUtf8Only() {
        byte[] other = (HEADER + "JSPT3,06,見本,1,1,1\n").getBytes(java.nio.charset.Charset.forName("Shift_JIS"));

        assertThat(ResultReader.read(other, SmallMarket.masters(), LocalDate.of(2016, 5, 31))
                        .faults())
                .extracting(ResultFault::code)
                .containsExactly("EXCHANGE-UNREADABLE");
        assertThat(read("\uFEFF" + HEADER + "JSPT3,06,LZ016,1,1,1\n").faults()).isEmpty();
    }

    @Test
    void stopsAfterAThousandFaults() {
        ResultFile file = read(HEADER + "JSPT3,06,XXXXX,1,1,1\n".repeat(2_000));

        assertThat(file.faults())
                .hasSize(FaultList.MOST + 1)
                .last()
                .extracting(ResultFault::code)
                .isEqualTo("EXCHANGE-MORE");
    }

    @Test
    void takesTheLargestQuantity() {
        ResultFile file = read(HEADER + "JSPT3,06,LZ016,1,%d,0\n".formatted(SlotSeries.MAX));

        assertThat(file.faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void thePageTellsEveryRule(ResultRule rule) throws Exception {
        assertThat(Files.readString(Path.of("../docs/reference/exchange-results.md")))
                .contains("| `%s` |".formatted(rule.code()));
    }

    private static ResultFile read(String csv) {
        return ResultReader.read(
                csv.getBytes(StandardCharsets.UTF_8), SmallMarket.masters(), LocalDate.of(2016, 5, 31));
    }
}
