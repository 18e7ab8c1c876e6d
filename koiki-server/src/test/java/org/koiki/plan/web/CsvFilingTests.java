package org.koiki.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.message.PlanCsv;
import org.koiki.participant.Role;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.Screens;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People with spreadsheets file and fetch plans as CSV; the hub keeps and gives the XML that is made of it. */
@KoikiTest
class CsvFilingTests {
    private static final String CSV = "text/csv";
    private static final RequestPostProcessor RETAILER =
            TestCallers.of("9901", Role.RETAILER, "PLAN_FILE", "PLAN_VIEW");
    private static final Pattern SHA = Pattern.compile("name=\"sha256\" value=\"([0-9a-f]{64})\"");

    private final ApiCalls api;
    private final MockMvc mvc;

    @Autowired
    CsvFilingTests(TestMarket market, MockMvc mvc) {
        this.api = new ApiCalls(market);
        this.mvc = mvc;
    }

    @Test
    void takesAPlanAsCsvAndGivesItsXmlToTheTso() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2017-02-21");

        HttpResponse<String> filed = api.post("99016", "plans", CSV, csv(sample));

        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        assertThat(ApiCalls.<String>read(filed, "$.fileName")).isEqualTo("W6_0250_20170221_00_99016_6.xml");
        assertThat(api.bytes("10066", "plans/0250-20170221-LZ016", ApiCalls.XML).body())
                .isEqualTo(sample.xml());
        assertThat(api.bytes("99016", "plans/0250-20170221-LZ016/original", ApiCalls.ZIP)
                        .body())
                .isEqualTo(SampleFiler.zip(sample));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void takesItWithoutByteOrderMarkAsTheSameFile(String charset) throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2017-02-22");
        api.post("99016", "plans", CSV, csv(sample));
        byte[] saved = text(sample).substring(1).getBytes(Charset.forName(charset));

        HttpResponse<String> again = api.post("99016", "plans", CSV, saved);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(ApiCalls.<Boolean>read(again, "$.repeated")).isTrue();
    }

    @Test
    void givesAPlanAndItsVersionsAsCsv() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2017-02-23");
        SamplePlan changed = sample.add("demand", 24, 7).add("members[0].demand", 24, 7);
        api.file(sample);
        api.file(changed);

        HttpResponse<byte[]> standing = api.bytes("10066", "plans/0250-20170223-LZ016", CSV);
        HttpResponse<byte[]> first = api.bytes("99016", "plans/0250-20170223-LZ016/versions/1", CSV);

        assertThat(standing.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(standing.headers().firstValue("Content-Disposition").orElse(""))
                .contains("W6_0250_20170223_00_99016_6.csv");
        assertThat(standing.body()).isEqualTo(csv(changed));
        assertThat(first.body()).isEqualTo(csv(sample));
        assertThat(ApiCalls.<List<String>>read(api.get("99016", "plans/0250-20170223-LZ016/fetches"), "$[*].channel"))
                .containsExactly("API");
    }

    @Test
    void whoAsksForNothingInParticularGetsJson() throws Exception {
        api.file(SampleFiler.demandOn("2017-02-24"));

        assertThat(api.get("99016", "plans/0250-20170224-LZ016", "*/*")
                        .headers()
                        .firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(api.get("99026", "plans/0250-20170224-LZ016", CSV).statusCode())
                .isEqualTo(404);
    }

    @Test
    void namesRowAndColumnOfACellThatCannotBeRead() throws Exception {
        String csv = text(SampleFiler.demandOn("2017-02-25"));
        int row = rowOf(csv, "demand,,");

        HttpResponse<String> refused = api.post(
                "99016", "plans?dryRun=true", CSV, bytes(csv.replaceFirst("(demand,,.*?energy),\\d+", "$1,x")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(ApiCalls.<List<String>>read(refused, "$.findings[*].code")).containsExactly("MSG-0303");
        assertThat(ApiCalls.<List<Integer>>read(refused, "$.findings[*].place.line"))
                .containsExactly(row);
        assertThat(ApiCalls.<List<Integer>>read(refused, "$.findings[*].place.column"))
                .containsExactly(10);
    }

    @Test
    void namesRowAndColumnOfWhatBreaksARule() throws Exception {
        SamplePlan faulty = SampleFiler.demandOn("2017-02-26").add("members[2].procurement.total", 7, 1);
        String csv = text(faulty);

        HttpResponse<String> refused = api.post("99016", "plans", CSV, csv(faulty));

        assertThat(ApiCalls.<List<Integer>>read(refused, "$.findings[?(@.code == 'PLAN-0902')].place.line"))
                .containsExactly(rowOf(csv, "procurement,99116,"));
        assertThat(ApiCalls.<List<Integer>>read(refused, "$.findings[?(@.code == 'PLAN-0902')].place.column"))
                .containsExactly(9 + 7);
        assertThat(ApiCalls.<List<String>>read(refused, "$.findings[?(@.code == 'PLAN-0902')].member"))
                .containsExactly("99116");
    }

    @Test
    void keepsWhatCannotBeReadAsARefusedFiling() throws Exception {
        HttpResponse<String> refused = api.post("99016", "plans", CSV, bytes("head,JP06171,\u0000\r\n"));

        Integer filing = ApiCalls.read(refused, "$.receipt.filing");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(ApiCalls.<List<String>>read(api.get("99016", "filings/" + filing), "$.findings[*].code"))
                .contains("MSG-0709");
    }

    @Test
    void theUploadScreenChecksACsvThenFilesIt() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2017-02-27");
        MockMultipartFile file = new MockMultipartFile("file", "計画.CSV", CSV, csv(sample));

        String preview = send(multipart("/plans/preview").file(file)).getContentAsString(StandardCharsets.UTF_8);
        String sha256 = Screens.found(SHA, preview);
        String filed =
                send(multipart("/plans").file(file).param("sha256", sha256)).getRedirectedUrl();

        assertThat(preview).contains("第1版として提出できます", "slots-own");
        assertThat(filed).isEqualTo("/plans/0250-20170227-LZ016?done=plan.filed");
        assertThat(send(get("/plans/0250-20170227-LZ016")).getContentAsString(StandardCharsets.UTF_8))
                .contains("/plans/0250-20170227-LZ016/csv");
        assertThat(send(get("/plans/0250-20170227-LZ016/csv")).getContentAsByteArray())
                .isEqualTo(csv(sample));
    }

    @Test
    void theUploadScreenShowsFaultsOfACsvInTheirRowsAndInTheTable() throws Exception {
        SamplePlan faulty = SampleFiler.demandOn("2017-02-28").add("demand", 24, 1);
        int row = rowOf(text(faulty), "demand,,");

        String preview = send(multipart("/plans/preview")
                        .file(new MockMultipartFile("file", "plan.csv", CSV, csv(faulty))))
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(preview)
                .contains("PLAN-0903", "%d行 %d桁".formatted(row, 9 + 24), "demand/energy/slot24")
                .containsPattern("<td[^>]*class=\"[^\"]*fault[^\"]*\"[^>]*>[^<]*<a class=\"ref\" href=\"#finding-1\"");
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(RETAILER).with(csrf())).andReturn().getResponse();
    }

    private static int rowOf(String csv, String start) {
        return csv.lines().takeWhile(line -> !line.startsWith(start)).toList().size() + 1;
    }

    private static String text(SamplePlan plan) {
        return new String(csv(plan), StandardCharsets.UTF_8);
    }

    private static byte[] csv(SamplePlan plan) {
        return PlanCsv.write(plan.plan());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
