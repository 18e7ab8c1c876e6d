package org.koiki.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.MismatchNotice;
import org.koiki.message.MismatchNotice.Mismatch;
import org.koiki.message.PlanNotice;
import org.koiki.message.PlanZip;
import org.koiki.message.RegistrationNotice;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.plan.intake.Filings;
import org.koiki.plan.pair.Comparison;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
@DisplayName("Inter-plan OK: registration notice; NG: mismatch XML, to be downloaded (plans.md §10)")
class PlanNoticeTests {
    private final TestMarket market;
    private final SampleFiler filer;
    private final Comparison comparison;
    private final TestClock clock;

    @Autowired
    PlanNoticeTests(TestMarket market, Filings filings, SeedFiles seeds, Comparison comparison, TestClock clock) {
        this.market = market;
        this.filer = new SampleFiler(filings, clock, seeds);
        this.comparison = comparison;
        this.clock = clock;
    }

    @Test
    void givesTheMismatchNoticeThroughTheWebApiAndTheApi() throws Exception {
        SamplePlan seller = SampleFiler.generationOn("2017-02-10")
                .add("sales.total", 20, 10)
                .add("sales.rows[0].energy", 20, 10);
        fileAndCompare("2017-02-10", seller);

        HttpResponse<String> list = post("99016", "listDownload/getW6BP0903FileList", "from=20170210");
        HttpResponse<String> get = post("99016", "fileDownload/getW6BP0903File", "fileid=0250-20170210-LZ016");
        byte[] xml = new ApiCalls(market)
                .bytes("99216", "plans/0150-20170210-PZ216/notice", ApiCalls.XML)
                .body();

        assertThat(list.body()).contains("<FILE_ID>0250-20170210-LZ016</FILE_ID>", "<STAT_NM>計画間不整合</STAT_NM>");
        MismatchNotice bought = (MismatchNotice)
                read(PlanZip.open(Base64.getDecoder().decode(get.body())).xml());
        assertThat(bought.head().filer()).isEqualTo("LZ016");
        assertThat(bought.mismatches())
                .extracting(
                        Mismatch::rule,
                        Mismatch::counterparty,
                        Mismatch::slot,
                        Mismatch::difference,
                        Mismatch::settleBy)
                .containsExactly(tuple("PLAN-1201", "PZ216", 20, -10L, LocalDateTime.parse("2017-02-10T08:30:00")));
        assertThat(((MismatchNotice) read(xml)).mismatches())
                .extracting(Mismatch::counterparty, Mismatch::slot, Mismatch::difference)
                .containsExactly(tuple("LZ016", 20, 10L));

        clock.set("2017-02-10T23:00:00+09:00");
        HttpResponse<String> afterwards = post("99016", "listDownload/getW6BP0903FileList", "from=20170210");
        assertThat(afterwards.body()).contains("<FILE_ID>0250-20170210-LZ016</FILE_ID>");
    }

    @Test
    void givesTheRegistrationNoticeOfAPlanThatAgrees() throws Exception {
        fileAndCompare("2017-02-11", SampleFiler.generationOn("2017-02-11"));

        HttpResponse<String> get = post("99016", "fileDownload/getW6BP0904File", "fileid=0250-20170211-LZ016");
        HttpResponse<String> none = post("99016", "fileDownload/getW6BP0903File", "fileid=0250-20170211-LZ016");
        HttpResponse<String> foreign = post("99026", "fileDownload/getW6BP0904File", "fileid=0250-20170211-LZ016");

        assertThat(read(PlanZip.open(Base64.getDecoder().decode(get.body())).xml()))
                .isInstanceOfSatisfying(
                        RegistrationNotice.class,
                        notice -> assertThat(notice.registered()).isEqualTo("2017-02-10T12:00:00"));
        assertThat(result(none)).isEqualTo("3001");
        assertThat(result(foreign)).isEqualTo("3001");
    }

    @Test
    void thereIsNoneBeforeThePlanIsCompared() throws Exception {
        filer.file(SampleFiler.demandOn("2017-02-12"));

        assertThat(new ApiCalls(market)
                        .get("99016", "plans/0250-20170212-LZ016/notice", ApiCalls.XML)
                        .statusCode())
                .isEqualTo(404);
    }

    private void fileAndCompare(String day, SamplePlan seller) {
        filer.file(SampleFiler.demandOn(day));
        filer.file(SampleFiler.backupOn(day));
        filer.file(seller);
        clock.set(LocalDate.parse(day).minusDays(1) + "T12:00:00+09:00");
        comparison.run();
    }

    private static PlanNotice read(byte[] xml) {
        return Objects.requireNonNull(PlanNotice.read(xml).notice());
    }

    private HttpResponse<String> post(String operator, String operation, String fields) throws Exception {
        String login = "userid=" + operator + "-admin&password=" + TestMarket.PASSWORD + "&";
        return market.client(operator)
                .withoutLogin()
                .post("/service/RP12/OCCTO/api/" + operation, "application/x-www-form-urlencoded", login + fields);
    }

    private static String result(HttpResponse<String> response) {
        return response.headers().firstValue("resultcode").orElse("");
    }
}
