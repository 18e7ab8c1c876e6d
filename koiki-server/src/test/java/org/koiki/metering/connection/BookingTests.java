package org.koiki.metering.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Role;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
@DisplayName("Bookings of connection tests")
class BookingTests {
    private static final String TESTS = "/api/v1/energy/connection-tests";
    private static final String WEEK = "?bookedFrom=2016-09-12&bookedTo=2016-09-18";
    private static final String CALENDAR = "/energy/tests/calendar?week=2016-09-15";
    private static final RequestPostProcessor TSO = TestCallers.of("1008", Role.TSO, "ENERGY_VIEW", "ENERGY_DECIDE");
    private static final RequestPostProcessor OTHER_TSO = TestCallers.of("1009", Role.TSO, "ENERGY_VIEW");
    private static final RequestPostProcessor COORDINATOR = TestCallers.coordinator("ENERGY_VIEW");

    @Autowired
    TestMarket market;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private MutualTlsClient retailer;

    @BeforeEach
    void aFreeWeek() {
        retailer = market.client("90678");
        jdbc.sql("delete from metering.connection_test where booked_for between '2016-09-01' and '2016-10-31'")
                .update();
    }

    @Test
    void standInTheOrderOfTheirTimesForWhomTheyConcern() throws Exception {
        String later = booked(retailer, "08", "2016-09-18T23:30:00+09:00");
        String earlier = booked(retailer, "09", "2016-09-12T00:00:00+09:00");
        booked(retailer, "08", "2016-09-19T00:00:00+09:00");
        String foreign = booked(market.client("90768"), "08", "2016-09-14T10:00:00+09:00");

        assertThat(numbers(retailer.get(TESTS + WEEK).body())).containsExactly(earlier, later);
        assertThat(numbers(body(TESTS + WEEK, TSO))).containsExactly(foreign, later);
        assertThat(numbers(body(TESTS + WEEK, OTHER_TSO))).containsExactly(earlier);
        assertThat(numbers(body(TESTS + WEEK, COORDINATOR))).containsExactly(earlier, foreign, later);
        assertThat(numbers(retailer.get(TESTS + "?bookedFrom=2016-09-13&bookedTo=2016-09-18")
                        .body()))
                .containsExactly(later);
        assertThat(retailer.get(TESTS + "?bookedFrom=soon").statusCode()).isEqualTo(400);
    }

    @Test
    void comePageByPageEachOnce() throws Exception {
        List<String> all = List.of(
                booked(retailer, "08", "2016-09-13T10:00:00+09:00"),
                booked(retailer, "09", "2016-09-13T10:00:00+09:00"),
                booked(retailer, "08", "2016-09-14T10:00:00+09:00"));

        String first = retailer.get(TESTS + WEEK + "&limit=2").body();
        String next = JsonPath.read(first, "$.next");
        String last = retailer.get(TESTS + WEEK + "&limit=2&cursor=" + next).body();

        assertThat(numbers(first)).isEqualTo(all.subList(0, 2));
        assertThat(numbers(last)).isEqualTo(all.subList(2, 3));
        assertThat(JsonPath.<List<String>>read(last, "$[?(@.next)]")).isEmpty();
        String newest = retailer.get(TESTS + "?limit=2").body();
        assertThat(numbers(newest)).containsExactly(all.get(2), all.get(1));
        assertThat(numbers(retailer.get(TESTS + "?limit=1&cursor=" + JsonPath.read(newest, "$.next"))
                        .body()))
                .containsExactly(all.get(0));
        for (String wrong : List.of(
                WEEK + "&cursor=" + all.get(0),
                WEEK + "&cursor=2016-02-30T00:00:00Z-" + all.get(0),
                "?cursor=C1'",
                "?cursor=" + next)) {
            HttpResponse<String> refused = retailer.get(TESTS + wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(refused.body()).contains("cursor");
        }
    }

    @Test
    void fillACalendarOfWeeksByArea() throws Exception {
        String asked = booked(retailer, "08", "2016-09-14T10:30:00+09:00");
        String other = booked(retailer, "09", "2016-10-06T15:00:00+09:00");

        assertThat(body(CALENDAR, COORDINATOR))
                .contains("9月12日(月)", "10:30", "90678", "日時の回答待ち", "/energy/tests/" + asked, "/energy/tests/" + other);
        assertThat(body(CALENDAR, TSO)).contains("/energy/tests/" + asked).doesNotContain("/energy/tests/" + other);
        assertThat(body(CALENDAR + "&area=09", COORDINATOR))
                .contains("/energy/tests/" + other)
                .doesNotContain("/energy/tests/" + asked);
        assertThat(body("/energy/tests/calendar?week=2016-09-19&area=odd", COORDINATOR))
                .contains("予約はありません")
                .doesNotContain("/energy/tests/" + asked);
        assertThat(body(CALENDAR, TestCallers.of("9076", Role.RETAILER, "ENERGY_VIEW")))
                .contains("予約はありません")
                .doesNotContain("/energy/tests/" + asked);
    }

    @Test
    void showWhatTheTsoHasSaid() throws Exception {
        String number = booked(retailer, "08", "2016-09-14T11:00:00+09:00");

        HttpResponse<String> decided = market.client("10088")
                .post(TESTS + "/" + number + "/decision", "application/json", "{\"confirm\":true}");

        assertThat(decided.statusCode()).isEqualTo(200);
        assertThat(body(CALENDAR, TSO)).contains("日時確定").doesNotContain("日時の回答待ち");
    }

    @Test
    void areMarkedWhereTwoOfAnAreaOverlap() throws Exception {
        booked(retailer, "08", "2016-09-14T10:00:00+09:00");
        booked(market.client("90768"), "08", "2016-09-14T10:59:00+09:00");
        booked(retailer, "09", "2016-09-14T10:30:00+09:00");
        booked(retailer, "08", "2016-09-15T10:00:00+09:00");
        booked(market.client("90768"), "08", "2016-09-15T11:00:00+09:00");

        assertThat(clashes(body(CALENDAR, TSO))).isEqualTo(2);
        assertThat(clashes(body(CALENDAR, COORDINATOR))).isEqualTo(2);
        assertThat(clashes(body(CALENDAR, OTHER_TSO))).isZero();
        assertThat(clashes(body(CALENDAR, TestCallers.of("9076", Role.RETAILER, "ENERGY_VIEW"))))
                .isZero();
    }

    @Test
    void areNoClashOnceTheTsoHasDeclinedOne() throws Exception {
        booked(retailer, "08", "2016-09-14T10:00:00+09:00");
        String other = booked(market.client("90768"), "08", "2016-09-14T10:10:00+09:00");

        market.client("10088").post(TESTS + "/" + other + "/decision", "application/json", "{\"confirm\":false}");

        assertThat(clashes(body(CALENDAR, TSO))).isZero();
    }

    @Test
    void areNeverLeftOutInSilence() throws Exception {
        booked(retailer, "09", "2016-09-13T10:00:00+09:00");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into metering.connection_test (area, company, receiver, tso, stage, booked_for, test_case,
                                                          sample_day, trail_end, requested_at)
                    select '08', '9067', '90678', '1008', 'DECLINED',
                           timestamptz '2016-09-12T10:00:00+09:00' + n * interval '1 minute', 1, '2016-09-01', 0, '2016-09-01'
                    from generate_series(1, 1000) n
                    """).update();

            assertThat(body(CALENDAR, COORDINATOR)).contains("予約が多いため、2016-09-13 02:40:00 の分までを表示しています。");
            assertThat(body(CALENDAR + "&area=09", COORDINATOR))
                    .contains("/energy/tests/C")
                    .doesNotContain("予約が多いため");
            status.setRollbackOnly();
        });
    }

    private static int clashes(String page) {
        return page.split(">重複<", -1).length - 1;
    }

    private static String booked(MutualTlsClient client, String area, String time) throws Exception {
        HttpResponse<String> answer =
                client.post(TESTS, "application/json", "{\"area\":\"%s\",\"bookedFor\":\"%s\"}".formatted(area, time));
        assertThat(answer.statusCode()).isEqualTo(201);
        return JsonPath.read(answer.body(), "$.number");
    }

    private static List<String> numbers(String body) {
        return JsonPath.read(body, "$.items[*].number");
    }

    private String body(String path, RequestPostProcessor caller) {
        return assertThat(http.get().uri(path).with(caller).exchange())
                .hasStatusOk()
                .bodyText()
                .actual();
    }
}
