package org.koiki.participant.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koiki.participant.MarketCounterparty.Market;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Role;
import org.koiki.participant.SeedFileException;
import org.koiki.participant.SeedFiles;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
class SeedsTests {
    private static final LocalDate DAY = LocalDate.of(2016, 5, 31);

    @Autowired
    Masters masters;

    @Autowired
    SeedFiles seeds;

    @TempDir
    Path folder;

    /** codes.md §2. */
    @ParameterizedTest
    @CsvSource({
        "01, 10011",
        "02, 10022",
        "03, 10033",
        "04, 10044",
        "05, 10055",
        "06, 10066",
        "07, 10077",
        "08, 10088",
        "09, 10099",
        "10, 10100"
    })
    void knowsTheNetworkOperatorOfEachArea(String area, String code) {
        var tso = masters.current().tso(area, DAY).orElseThrow();

        assertThat(tso.code()).isEqualTo(code);
        assertThat(tso.company()).isEqualTo(code.substring(0, 4));
    }

    @Test
    void knowsTheCoordinator() {
        MasterData data = masters.current();

        assertThat(data.company("70013", DAY).orElseThrow().is(Role.COORDINATOR))
                .isTrue();
        assertThat(data.operator("70013", DAY).orElseThrow().area()).isNull();
    }

    /** codes.md §5: "accept {@code JSPT} + any character", {@code JINT} likewise. */
    @Test
    void knowsTheMarketsAsCounterparties() {
        MasterData data = masters.current();

        assertThat(data.market("JSPT3", DAY).orElseThrow().planNumber()).isEqualTo("W510099999999");
        assertThat(data.market("JINT7", DAY).orElseThrow().market()).isEqualTo(Market.INTRADAY);
        assertThat(data.counterparties(DAY)).contains("JSPT3", "JINT3");
    }

    @Test
    void knowsNothingBeforeTheMarketBegan() {
        assertThat(masters.current().tso("06", LocalDate.of(2016, 3, 31))).isEmpty();
    }

    @Test
    void loadsTheSampleMarketOnceAndForAll() {
        seeds.load("classpath:org/koiki/sandbox/market/");
        MasterData first = masters.current();
        seeds.load("classpath:org/koiki/sandbox/market/");

        assertThat(masters.current()).isSameAs(first);
        assertThat(first.group("LZ016", DAY).orElseThrow().lead()).isEqualTo("99016");
        assertThat(first.members("LZ016", DAY)).hasSize(6).contains("99116");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9X01,見本,Sample,RETAILR,2016-04-01,|line 2, column roles: expected one of [COORDINATOR",
                "9X01,見本,Sample,RETAILER,2016-4-1,|line 2, column from: expected LocalDate",
                "9X01,,Sample,RETAILER,2016-04-01,|line 2, column name: a value is missing",
                "9X01,見本,Sample,RETAILER,2016-04-01,2016-04-01|line 2, column validity: ",
                "9x01,見本,Sample,RETAILER,2016-04-01,|MST-0201 companies 9x01"
            })
    void namesFileLineAndColumnOfAFault(String line, String message) throws IOException {
        Files.writeString(folder.resolve("companies.csv"), "code,name,nameEn,roles,from,until\n" + line + "\n");

        assertThatThrownBy(() -> seeds.load(folder.toUri().toString()))
                .isInstanceOf(SeedFileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesAColumnThatItDoesNotKnow() throws IOException {
        Files.writeString(folder.resolve("plants.csv"), "code,nmae,area,from,until\nX0016,見本,06,2016-04-01,\n");

        assertThatThrownBy(() -> seeds.load(folder.toUri().toString()))
                .hasMessageContaining("plants.csv line 2, column nmae: no such field");
    }
}
