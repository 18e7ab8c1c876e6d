package org.koiki.switching.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.switching.SuppliedPoints;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Switching over {@code /api/v1} and mutual TLS: relay, applications, desk. */
@KoikiTest
class SwitchingApiTests {
    private static final String RELAY = """
            {"supplyPoint": "%s", "family": "LV", "wishedOn": "2025-04-18", "appointed": false, "contractNumber": "0123456789",
             "customerName": "山田　太郎", "address": "東京都千代田区丸の内1-2-3"}
            """;
    private static final String START = """
            {"head": {"supplyPoint": "%s", "family": "LV", "date": "%s", "applicantKind": "1", "termsAccepted": true},
             "appointed": true, "form": "LIGHT", "method": "MEASURED_DEMAND", "customer": {"name": "山田太郎"}}
            """;
    private static final String END = """
            {"head": {"supplyPoint": "%s", "family": "LV", "date": "%s", "applicantKind": "1", "termsAccepted": true}, "appointed": true}
            """;

    private static final String AMPERE = """
            {"head": {"supplyPoint": "%s", "family": "LV", "date": "%s", "applicantKind": "1", "termsAccepted": true}, "ampere": 40}
            """;

    private final MutualTlsClient gaining;
    private final MutualTlsClient losing;
    private final MutualTlsClient tso;
    private final MutualTlsClient otherTso;
    private final SuppliedPoints points;
    private final JdbcClient jdbc;
    private final TestClock clock;

    @Autowired
    SwitchingApiTests(TestMarket market, ApplicationContext hub, TestClock clock) {
        gaining = market.client("90043");
        losing = market.client("90013");
        tso = market.client("10033");
        otherTso = market.client("10066");
        points = new SuppliedPoints(hub);
        jdbc = hub.getBean(JdbcClient.class);
        this.clock = clock;
    }

    @BeforeEach
    void setClock() {
        clock.set("2025-04-01T10:00:00+09:00");
    }

    @Test
    void relayIsRegisteredOnceDecidedAndAsked() throws Exception {
        String point = points.supplied("A", "2025-04-18");

        HttpResponse<String> first = post(gaining, "relays", RELAY.formatted(point), "Idempotency-Key", "k-1");
        HttpResponse<String> again = post(gaining, "relays", RELAY.formatted(point), "Idempotency-Key", "k-1");
        HttpResponse<String> other = post(
                gaining,
                "relays",
                RELAY.formatted(point).replace("2025-04-18", "2025-05-18"),
                "Idempotency-Key",
                "k-1");
        HttpResponse<String> endless =
                post(gaining, "relays", RELAY.formatted(point), "Idempotency-Key", "k".repeat(201));
        String number = read(first, "$.number");

        assertThat(endless.statusCode()).isEqualTo(400);
        assertThat(code(endless)).isEqualTo("SWI-KEY-LONG");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<String>read(again.body(), "$.number")).isEqualTo(number);
        assertThat(code(other)).isEqualTo("SWI-KEY-USED");

        HttpResponse<String> seen = losing.get("/api/v1/switching/relays/" + number + "?purpose=DECISION");
        assertThat(seen.body()).contains("\"verdict\":\"MATCH\"", "ヤマダタロウ");
        assertThat(seen.body()).doesNotContain("newRetailer", "9004");
        assertThat(code(post(losing, "relays/" + number + "/decision", "{\"ok\": true, \"reasons\": []}", null, null)))
                .isEqualTo("SWI-VERSION-MISSING");
        HttpResponse<String> decided = post(
                losing,
                "relays/" + number + "/decision",
                "{\"ok\": true, \"reasons\": [], \"contact\": \"現小売窓口\", \"phone\": \"03-2222-3333\"}",
                "If-Match",
                seen.headers().firstValue("ETag").orElseThrow());
        assertThat(decided.statusCode()).isEqualTo(200);
        assertThat(read(gaining.get("/api/v1/switching/relays/" + number + "/result"), "$.stage"))
                .isEqualTo("ACCEPTED");
        HttpResponse<String> answer = gaining.get("/api/v1/switching/relays/" + number + "?purpose=APPLICATION");
        assertThat(read(answer, "$.answeredBy.contact")).isEqualTo("現小売窓口");
        assertThat(read(answer, "$.answeredBy.phone")).isEqualTo("03-2222-3333");
        assertThat(gaining.get("/api/v1/switching/relays?side=NEW&limit=1").body())
                .contains(number);
        assertThat(losing.get("/api/v1/switching/relays?side=NEW").body()).doesNotContain(number);
        assertThat(looks(number)).isEqualTo(1);
    }

    @Test
    void purposeIsNeededToLookAndStrangersSeeNothing() throws Exception {
        String point = points.supplied("B", "2025-04-18");
        String number = read(post(gaining, "relays", RELAY.formatted(point), null, null), "$.number");

        assertThat(losing.get("/api/v1/switching/relays/" + number).statusCode())
                .isEqualTo(400);
        assertThat(tso.get("/api/v1/switching/relays/" + number + "/result").statusCode())
                .isEqualTo(404);
        assertThat(code(post(tso, "relays", RELAY.formatted(point), null, null)))
                .isEqualTo("forbidden");
        assertThat(code(post(losing, "desk/applications/A00000000000/accept", "", null, null)))
                .isEqualTo("forbidden");
    }

    @Test
    void bothHalvesAreMatchedByTheDeskAndFollowed() throws Exception {
        String point = points.supplied("C", "2025-04-18");

        HttpResponse<String> start =
                post(gaining, "switch-starts", START.formatted(point, "2025-04-18"), "Idempotency-Key", "k-2");
        HttpResponse<String> end = post(losing, "switch-ends", END.formatted(point, "2025-04-18"), null, null);
        String number = read(start, "$.number");

        assertThat(start.statusCode()).as(start.body()).isEqualTo(201);
        assertThat(end.statusCode()).as(end.body()).isEqualTo(201);
        assertThat(tso.get("/api/v1/switching/desk/applications").body()).contains(number);
        assertThat(post(tso, "desk/applications/" + number + "/accept", "", null, null)
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> progress = gaining.get("/api/v1/switching/applications/" + number + "/progress");
        assertThat(read(progress, "$.stage")).isEqualTo("MATCHED");
        assertThat(progress.body())
                .contains("\"locked\":true", "\"otherHalf\":true")
                .doesNotContain("山田");
        assertThat(code(gaining.send(gaining.request("/api/v1/switching/applications/" + number)
                        .DELETE())))
                .isEqualTo("SWI-WRONG-STAGE");
        HttpResponse<String> csv = gaining.get("/api/v1/switching/applications/csv?purpose=APPLICATION");
        assertThat(csv.statusCode()).as(csv.headers().toString()).isEqualTo(200);
        assertThat(csv.body()).startsWith("number,kind,").contains(number, "山田太郎", "refusalText", "relayReasons");
    }

    @Test
    void anApplicationSentManyTimesAtOnceIsTakenOnce() throws Exception {
        String start = START.formatted(points.supplied("H", "2025-04-18"), "2025-04-18");

        List<Future<HttpResponse<String>>> answers;
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = senders.invokeAll(
                    Collections.nCopies(8, () -> post(gaining, "switch-starts", start, "Idempotency-Key", "k-3")));
        }

        assertThat(answers)
                .extracting(answer -> read(answer.get(), "$.number"))
                .containsOnly(read(answers.getFirst().get(), "$.number"));
        assertThat(answers)
                .extracting(answer -> answer.get().statusCode())
                .containsOnly(200, 201)
                .containsOnlyOnce(201);
    }

    @Test
    void whatIsOverIsListedForItsTsoByTheFiltersOfRetailers() throws Exception {
        String point = points.supplied("F", "2025-04-18");
        String change = AMPERE.formatted(point, "2025-04-18");
        String cancelled = read(post(losing, "ampere-changes", change, null, null), "$.number");
        losing.send(
                losing.request("/api/v1/switching/applications/" + cancelled).DELETE());
        String refused = read(post(losing, "ampere-changes", change, null, null), "$.number");
        post(tso, "desk/applications/" + refused + "/refuse", "{\"reason\": \"MASTER_DATA\"}", null, null);
        String open = read(post(losing, "ampere-changes", change, null, null), "$.number");

        assertThat(over(tso, "?supplyPoint=" + point))
                .containsExactly(refused, cancelled)
                .doesNotContain(open);
        assertThat(over(tso, "?limit=1&supplyPoint=" + point)).containsExactly(refused);
        assertThat(over(tso, "?cursor=" + refused + "&supplyPoint=" + point)).containsExactly(cancelled);
        assertThat(over(tso, "?stage=REFUSED&kind=AMPERE_CHANGE&family=LV&supplyPoint=" + point))
                .containsExactly(refused);
        assertThat(over(tso, "?from=2025-04-18&to=2025-04-18&supplyPoint=" + point))
                .hasSize(2);
        assertThat(over(tso, "?from=2025-04-19&supplyPoint=" + point)).isEmpty();
        assertThat(over(tso, "?stage=WITH_TSO&supplyPoint=" + point)).isEmpty();
        assertThat(over(otherTso, "?supplyPoint=" + point)).isEmpty();
        assertThat(code(losing.get("/api/v1/switching/desk/applications/over"))).isEqualTo("forbidden");
    }

    @Test
    void everyFaultIsToldWithItsFieldAndWhatWouldHelp() throws Exception {
        String point = points.supplied("D", "2025-04-18");
        String wrong = START.formatted(point, "2025-04-02")
                .replace("MEASURED_DEMAND", "INSTALLED_LOAD")
                .replace("\"LV\"", "\"FIT\"");

        HttpResponse<String> refused = post(gaining, "switch-starts", wrong, null, null);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JsonPath.<java.util.List<String>>read(refused.body(), "$.faults[*].code"))
                .containsExactly("SWI-1005", "SWI-1101", "SWI-1201");
        assertThat(JsonPath.<java.util.List<String>>read(refused.body(), "$.faults[*].remedy.en"))
                .hasSize(3)
                .noneMatch(String::isEmpty);
        assertThat(post(gaining, "switch-starts", "{\"head\": {\"supplyPoint\": \"1\"}}", null, null)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void earliestDateComesWithItsReason() throws Exception {
        String point = points.supplied("E", "2025-04-18");

        HttpResponse<String> earliest =
                gaining.get("/api/v1/switching/earliest-date?kind=SWITCH_START&supplyPoint=" + point);

        assertThat(read(earliest, "$.date")).isEqualTo("2025-04-18");
        assertThat(read(earliest, "$.reason.en")).contains("1 business day and 2 calendar days");
        assertThat(gaining.get("/api/v1/switching/codes/ng-reason?family=LV").body())
                .contains("CONTRACT_NUMBER");
    }

    @Test
    void blankFiltersDoNotRestrictAndWrongOnesAreNamed() throws Exception {
        String list = "/api/v1/switching/applications";

        HttpResponse<String> blank = gaining.get(list + "?kind=&family=&stage=%20&from=&to=&limit=1");
        HttpResponse<String> kind = gaining.get(list + "?kind=NONSENSE");
        HttpResponse<String> day = gaining.get(list + "?from=2025-13-01");

        assertThat(blank.statusCode()).as(blank.body()).isEqualTo(200);
        assertThat(kind.statusCode()).isEqualTo(400);
        assertThat(List.of(read(kind, "$.parameter"), read(kind, "$.value"))).containsExactly("kind", "NONSENSE");
        assertThat(List.of(read(day, "$.parameter"), read(day, "$.value"))).containsExactly("from", "2025-13-01");
    }

    private static List<String> over(MutualTlsClient client, String query) throws Exception {
        return JsonPath.read(
                client.get("/api/v1/switching/desk/applications/over" + query).body(), "$.items[*].number");
    }

    private int looks(String number) {
        return jdbc.sql(
                        "select count(*) from audit.entry where action = 'switching.look' and subject = ? and detail = 'DECISION'")
                .param(number)
                .query((row, count) -> row.getInt(1))
                .single();
    }

    private static String read(HttpResponse<String> answer, String path) {
        return JsonPath.read(answer.body(), path);
    }

    private static String code(HttpResponse<String> answer) {
        return read(answer, "$.code");
    }

    private static HttpResponse<String> post(
            MutualTlsClient client, String path, String body, @Nullable String header, @Nullable String value)
            throws Exception {
        var request = client.request("/api/v1/switching/" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return client.send(header == null || value == null ? request : request.header(header, value));
    }
}
