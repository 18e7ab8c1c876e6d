package org.koiki.switching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The own applications as CSV. Those of 9039 are of no other test. */
@KoikiTest
class ApplicationCsvTests {
    private static final String PATH = "/api/v1/switching/applications/csv?purpose=APPLICATION";
    private static final String HEAD = """
            "head": {"supplyPoint": "%1$s", "family": "LV", "date": "2025-06-10", "applicantKind": "1", "contact": "窓口", "termsAccepted": true}
            """;
    private static final String POINT = "0398765432109876543210";

    private final MutualTlsClient retailer;
    private final MutualTlsClient other;
    private final JdbcClient jdbc;

    @Autowired
    ApplicationCsvTests(TestMarket market, JdbcClient jdbc) {
        retailer = market.client("90393");
        other = market.client("90013");
        this.jdbc = jdbc;
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from switching.application where company = '9039'").update();
    }

    @Test
    void allLeaveHoweverManyNewestFirstEachOnceAndTheLookIsOnRecord() throws Exception {
        many(2_500, "CUSTOMER_DATA_CHANGE", "{" + HEAD + ", \"customer\": {\"name\": \"山田太郎\"}}");

        HttpResponse<String> csv = retailer.get(PATH);

        List<String> numbers =
                lines(csv).stream().map(line -> line.getField("number")).toList();
        assertThat(numbers).hasSize(2_500).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"applications.csv\"");
        assertThat(looks("csv 2500")).isOne();
        assertThat(other.get(PATH).body()).doesNotContain(numbers.getFirst());
    }

    @Test
    void filtersAreThoseOfTheList() throws Exception {
        many(1, "CAPACITY_CHANGE", "{" + HEAD + ", \"power\": 40}");
        many(1, "AMPERE_CHANGE", "{" + HEAD + ", \"ampere\": 60}");

        assertThat(lines(retailer.get(PATH + "&kind=CAPACITY_CHANGE"))).hasSize(1);
        assertThat(lines(retailer.get(PATH + "&stage=COMPLETED"))).isEmpty();
        assertThat(lines(retailer.get(PATH + "&from=2025-06-10&to=2025-06-10"))).hasSize(2);
        assertThat(lines(retailer.get(PATH + "&supplyPoint=0398765432109876543299")))
                .isEmpty();
        assertThat(other.get("/api/v1/switching/applications/csv").statusCode()).isEqualTo(400);
    }

    @Test
    void everyFieldOfEachKindIsThere() throws Exception {
        many(1, "SWITCH_START", "{" + HEAD + """
                , "appointed": true, "relay": null, "balancingGroup": "LZ039", "form": "LIGHT", "method": "AMPERE_BREAKER",
                "ampere": 40, "customer": {"contractNumber": "-1", "name": "山田太郎", "kana": "ヤマダタロウ", "phone": "03-0000-0000"}}
                """);
        many(1, "MOVE_OUT", "{" + HEAD + """
                , "reason": "DEMOLITION", "removal": true, "removalOn": "2025-06-11", "demolition": true, "demolitionOn": "2025-06-12",
                "visit": {"witness": true, "witnessName": "管理人", "witnessTime": "10:00"}}
                """);
        many(1, "CAPACITY_CHANGE", "{" + HEAD + ", \"power\": 40}");

        List<NamedCsvRecord> lines = lines(retailer.get(PATH));

        assertThat(fields(lines.get(2), "appointed", "balancingGroup", "form", "method", "ampere", "power"))
                .containsExactly("true", "LZ039", "LIGHT", "AMPERE_BREAKER", "40", "");
        assertThat(fields(lines.get(2), "contractNumber", "customerName", "customerKana", "customerPhone", "contact"))
                .containsExactly("'-1", "山田太郎", "ヤマダタロウ", "03-0000-0000", "窓口");
        assertThat(fields(lines.get(1), "reason", "removal", "removalOn", "demolition", "demolitionOn", "appointed"))
                .containsExactly("DEMOLITION", "true", "2025-06-11", "true", "2025-06-12", "");
        assertThat(fields(lines.get(1), "witness", "witnessName", "witnessTime", "callBefore"))
                .containsExactly("true", "管理人", "10:00", "");
        assertThat(fields(lines.get(0), "power", "termsAccepted", "works", "locked", "version"))
                .containsExactly("40", "true", "NONE", "false", "1");
    }

    @Test
    void aPartDoesNotPassForTheWholeWhenOneCannotBeRead() {
        many(1, "CUSTOMER_DATA_CHANGE", "{" + HEAD + "}");
        many(1_500, "CUSTOMER_DATA_CHANGE", "{" + HEAD + ", \"customer\": {\"name\": \"山田太郎\"}}");

        assertThatThrownBy(() -> retailer.get(PATH)).isInstanceOf(IOException.class);
    }

    private void many(int count, String kind, String content) {
        jdbc.sql("""
                insert into switching.application (kind, family, point, company, tso, stage, wished_on, content, received_at, updated_at)
                select ?, 'LV', ?, '9039', '1003', 'WITH_TSO', '2025-06-10', ?::jsonb, now(), now() from generate_series(1, ?)
                """).params(kind, POINT, content.formatted(POINT), count).update();
    }

    private int looks(String subject) {
        return jdbc.sql("""
                select count(*) from audit.entry
                where action = 'switching.look' and subject = ? and company = '9039' and detail = 'APPLICATION'
                """).param(subject).query((row, count) -> row.getInt(1)).single();
    }

    private static List<NamedCsvRecord> lines(HttpResponse<String> csv) throws IOException {
        assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv.body())) {
            return reader.stream().toList();
        }
    }

    private static List<String> fields(NamedCsvRecord line, String... names) {
        return List.of(names).stream().map(line::getField).toList();
    }
}
