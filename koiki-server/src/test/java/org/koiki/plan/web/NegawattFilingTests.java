package org.koiki.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.koiki.message.PlanZip;
import org.koiki.participant.Role;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A negawatt operator files through the field's WebAPI and through {@code /api/v1}, and looks at its plan. */
@KoikiTest
class NegawattFilingTests {
    private static final String WEBAPI = "/service/RP12/OCCTO/api/";

    private final TestMarket market;
    private final ApiCalls api;
    private final MockMvc mvc;

    @Autowired
    NegawattFilingTests(TestMarket market, MockMvc mvc) {
        this.market = market;
        this.mvc = mvc;
        this.api = new ApiCalls(market);
    }

    @Test
    void filesThroughTheWebApiAndTheTsoTakesTheIdenticalBytes() throws Exception {
        SamplePlan sample = negawattOn("2016-10-11");
        String zip = Base64.getEncoder().encodeToString(SampleFiler.zip(sample));

        HttpResponse<String> put =
                post("80066", "upload/putW6BP0450File", "file=" + URLEncoder.encode(zip, StandardCharsets.UTF_8));
        HttpResponse<String> list = post("10066", "listDownload/getW6BP0450FileList", "from=20161011");
        HttpResponse<String> get = post("10066", "fileDownload/getW6BP0450File", "fileid=0450-20161011-PN066");

        assertThat(put.headers().firstValue("resultcode")).hasValue("0000");
        assertThat(list.body()).contains("<FILE_ID>0450-20161011-PN066</FILE_ID>");
        assertThat(PlanZip.open(Base64.getDecoder().decode(get.body())).xml()).isEqualTo(sample.xml());
    }

    @Test
    void filesAsJsonWhatItGotAsJson() throws Exception {
        api.file(negawattOn("2016-10-12"));
        String json = api.get("80066", "plans/0450-20161012-PN066").body();

        HttpResponse<String> filed = api.post("80066", "plans", ApiCalls.JSON, ApiCalls.onDay(json, "2016-10-13"));

        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        assertThat(api.bytes("10066", "plans/0450-20161013-PN066", ApiCalls.XML).body())
                .isEqualTo(negawattOn("2016-10-13").xml());
    }

    @Test
    void hidesThePlanFromItsBuyers() throws Exception {
        api.file(negawattOn("2016-10-14"));

        assertThat(api.get("99016", "plans/0450-20161014-PN066").statusCode()).isEqualTo(404);
    }

    @Test
    void seesItsPlanByGroupAndOnItsBoard() throws Exception {
        api.file(negawattOn("2016-05-31"));

        assertThat(screen("/plans/0450-20160531-PN066?block=NA066")).contains("ベースライン", "抑制計", "06000000000000000102");
        assertThat(screen("/plans/board")).contains("PN066", "需要抑制計画（翌日）");
    }

    private String screen(String path) throws Exception {
        return mvc.perform(get(path).with(TestCallers.of("8006", Role.NEGAWATT_OPERATOR, "PLAN_VIEW")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static SamplePlan negawattOn(String day) {
        return SamplePlan.negawatt().set("head.targetDate", LocalDate.parse(day));
    }

    private HttpResponse<String> post(String operator, String operation, String fields) throws Exception {
        String login = "userid=" + operator + "-admin&password=" + TestMarket.PASSWORD + "&";
        return market.client(operator)
                .withoutLogin()
                .post(WEBAPI + operation, "application/x-www-form-urlencoded", login + fields);
    }
}
