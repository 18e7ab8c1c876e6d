package org.koiki.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.koiki.message.FaultReport;
import org.koiki.message.Finding;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

/** Filing over {@code /api/v1} and mutual TLS. */
@KoikiTest
class FilingApiTests {
    private final ApiCalls api;
    private final TestClock clock;

    @Autowired
    FilingApiTests(TestMarket market, TestClock clock) {
        this.api = new ApiCalls(market);
        this.clock = clock;
    }

    @Test
    void takesAPlanAsXmlAsAZipAndAsJson() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2016-11-01");
        String name = "?fileName=W6_0250_20161101_00_99016_6.xml";

        HttpResponse<String> xml = api.post("99016", "plans" + name, ApiCalls.XML, sample.xml());
        String json = api.get("99016", "plans/0250-20161101-LZ016").body();
        HttpResponse<String> zip = api.file(SampleFiler.demandOn("2016-11-02"));
        HttpResponse<String> asJson = api.post("99016", "plans", ApiCalls.JSON, ApiCalls.onDay(json, "2016-11-03"));

        assertThat(List.of(xml.statusCode(), zip.statusCode(), asJson.statusCode()))
                .containsOnly(201);
        assertThat(xml.headers().firstValue("Location")).hasValue("/api/v1/plans/0250-20161101-LZ016");
        assertThat(ApiCalls.<Integer>read(xml, "$.version")).isEqualTo(1);
        assertThat(ApiCalls.<String>read(xml, "$.outcome")).isEqualTo("ACCEPTED");
        assertThat(api.bytes("10066", "plans/0250-20161101-LZ016", ApiCalls.XML).body())
                .isEqualTo(sample.xml());
        assertThat(api.bytes("10066", "plans/0250-20161103-LZ016", ApiCalls.XML).body())
                .isEqualTo(SampleFiler.demandOn("2016-11-03").xml());
    }

    @Test
    void saysWhatIsWrongWithJson() throws Exception {
        for (String body : new String[] {"{", "[]", "{\"head\":{\"messageCode\":\"0250\"}}", "\"0250\""}) {
            HttpResponse<String> refused =
                    api.post("99016", "plans", ApiCalls.JSON, body.getBytes(StandardCharsets.UTF_8));

            assertThat(refused.statusCode()).as(body).isIn(400, 422);
            assertThat(refused.body()).contains("\"code\"");
        }
    }

    @Test
    void refusesADayThatNoCalendarOfTheMarketHolds() throws Exception {
        api.file(SampleFiler.demandOn("2016-11-24"));
        String json = api.get("99016", "plans/0250-20161124-LZ016").body();

        HttpResponse<String> refused = api.post("99016", "plans", ApiCalls.JSON, ApiCalls.onDay(json, "+10000-01-01"));

        assertThat(refused.statusCode()).isIn(400, 422);
        assertThat(refused.body()).contains("\"code\"");
    }

    @Test
    void aDryRunMakesAllChecksAndStoresNothing() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2016-11-04");

        HttpResponse<String> good = api.post("99016", "plans?dryRun=true", ApiCalls.ZIP, SampleFiler.zip(sample));
        SamplePlan faulty = sample.add("members[0].demand", 4, 1);
        HttpResponse<String> bad = api.post("99016", "plans?dryRun=true", ApiCalls.ZIP, SampleFiler.zip(faulty));

        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(ApiCalls.<Boolean>read(good, "$.dryRun")).isTrue();
        assertThat(ApiCalls.<Integer>read(good, "$.version")).isZero();
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(ApiCalls.<List<String>>read(bad, "$.findings[*].code")).contains("PLAN-0903");
        assertThat(api.get("99016", "plans/0250-20161104-LZ016").statusCode()).isEqualTo(404);
        assertThat(api.get("99016", "filings?limit=500").body()).doesNotContain("0250-20161104-LZ016");
    }

    @Test
    void warnsOfRowsStillInForceInDryRunAndReceipt() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2016-11-05");
        api.file(sample);
        byte[] less = SampleFiler.zip(SampleFiler.withoutRow(sample));

        HttpResponse<String> tried = api.post("99016", "plans?dryRun=true", ApiCalls.ZIP, less);
        HttpResponse<String> filed = api.post("99016", "plans", ApiCalls.ZIP, less);

        for (HttpResponse<String> receipt : List.of(tried, filed)) {
            assertThat(ApiCalls.<List<String>>read(receipt, "$.carriedOver[*].counterparty"))
                    .containsExactly("LZ026");
            assertThat(ApiCalls.<List<String>>read(receipt, "$.findings[*].code"))
                    .contains("PLAN-1001");
        }
        assertThat(ApiCalls.<Integer>read(filed, "$.version")).isEqualTo(2);
    }

    @Test
    void theSameBytesGiveTheSameReceiptEvenAfterTheClosing() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2016-11-06");
        HttpResponse<String> first = api.file(sample);
        clock.set("2016-11-05T12:00:00+09:00");

        HttpResponse<String> again = api.file(sample);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(ApiCalls.<Boolean>read(again, "$.repeated")).isTrue();
        assertThat(again.body().replace("\"repeated\":true", "\"repeated\":false"))
                .isEqualTo(first.body());
    }

    @Test
    void saysAfterTheClosingWhenAndHowToFileInstead() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2016-11-08");
        clock.set("2016-11-07T12:00:00+09:00");

        HttpResponse<String> late = api.file(sample);

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(ApiCalls.<String>read(late, "$.code")).isEqualTo("PLAN-0303");
        assertThat(ApiCalls.<String>read(late, "$.detailEn"))
                .contains("2016-11-07 12:00 JST", "File it as intraday plan 0260 from 2016-11-07 17:00 JST on");
    }

    @Test
    void aRefusedFilingHasAFaultReportForItsFilerAlone() throws Exception {
        SamplePlan faulty = SampleFiler.demandOn("2016-11-09").add("members[2].procurement.total", 7, 1);

        HttpResponse<String> refused = api.file(faulty);
        String filing = "filings/" + ApiCalls.<Integer>read(refused, "$.receipt.filing");
        HttpResponse<byte[]> report = api.bytes("99016", filing + "/fault-report", ApiCalls.XML);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(report.headers().firstValue("Content-Disposition").orElse(""))
                .contains("W6_0902_20161109");
        assertThat(Objects.requireNonNull(FaultReport.read(report.body()).report())
                        .findings())
                .extracting(Finding::code, Finding::member, Finding::slot)
                .contains(tuple("PLAN-0902", "99116", 7));
        assertThat(ApiCalls.<String>read(api.get("99016", filing), "$.filing.reason"))
                .startsWith("PLAN-09");
        for (String other : new String[] {"10066", "99116", "99026"}) {
            assertThat(api.get(other, filing).statusCode()).isEqualTo(404);
            assertThat(api.bytes(other, filing + "/fault-report", ApiCalls.XML).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void anAcceptedFilingHasNoFaultReport() throws Exception {
        int filing = ApiCalls.read(api.file(SampleFiler.demandOn("2016-11-10")), "$.filing");

        assertThat(api.get("99016", "filings/" + filing + "/fault-report", ApiCalls.XML)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void listsFilingsNewestFirstByDayAndOutcomePageByPage() throws Exception {
        clock.set("2016-06-20T09:00:00+09:00");
        SamplePlan sample = SampleFiler.demandOn("2016-11-11");
        Integer first = ApiCalls.read(api.file(sample), "$.filing");
        Integer second = ApiCalls.read(api.file(sample.add("demand", 1, 1)), "$.receipt.filing");
        clock.set("2016-06-21T00:00:00+09:00");
        Integer third = ApiCalls.read(api.file(SampleFiler.demandOn("2016-11-12")), "$.filing");

        String day = "from=2016-06-20&to=2016-06-20";
        assertThat(filings(day)).containsExactly(second, first);
        assertThat(filings(day + "&outcome=REFUSED")).containsExactly(second);
        assertThat(filings("from=2016-06-20&to=2016-06-21&outcome=ACCEPTED")).containsExactly(third, first);
        HttpResponse<String> page = api.get("99016", "filings?from=2016-06-20&to=2016-06-21&limit=2");
        assertThat(ApiCalls.<List<Integer>>read(page, "$.items[*].id")).containsExactly(third, second);
        assertThat(filings("from=2016-06-20&to=2016-06-21&limit=2&cursor=" + ApiCalls.<String>read(page, "$.next")))
                .containsExactly(first);
        assertThat(ids("99026", day)).isEmpty();
    }

    private @Nullable List<Integer> filings(String query) throws Exception {
        return ids("99016", query);
    }

    private @Nullable List<Integer> ids(String operator, String query) throws Exception {
        return ApiCalls.read(api.get(operator, "filings?" + query), "$.items[*].id");
    }

    @Test
    void refusesParametersThatMeanNothing() throws Exception {
        for (String query : new String[] {
            "filings?cursor=x", "filings?from=yesterday", "filings?outcome=MAYBE", "filings?limit=many", "filings/x"
        }) {
            assertThat(api.get("99016", query).statusCode()).as(query).isEqualTo(400);
        }
    }
}
