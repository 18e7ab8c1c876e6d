package org.koiki.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.koiki.message.FaultReport;
import org.koiki.message.Finding;
import org.koiki.message.PlanZip;
import org.koiki.message.ZippedXml;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

/** The field's own WebAPI over mutual TLS, as its clients use it. */
@KoikiTest
class WebApiTests {
    private static final String API = "/RP12/OCCTO/api/";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final TestMarket market;

    @Autowired
    WebApiTests(TestMarket market) {
        this.market = market;
    }

    @Test
    void takesAFileInAMultipartFormAndHandsTheTsoTheIdenticalBytes() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2016-10-01");

        HttpResponse<String> put = putMultipart("/service", sample);
        HttpResponse<String> list = post("10066", "/service", "listDownload/getW6BP0250FileList", "from=20161001");
        HttpResponse<String> get =
                post("10066", "/service", "fileDownload/getW6BP0250File", "fileid=0250-20161001-LZ016");

        assertThat(result(put)).isEqualTo("0000");
        assertThat(result(list)).isEqualTo("0000");
        assertThat(list.body()).contains("<FILE_ID>0250-20161001-LZ016</FILE_ID>", "<FETCH_STAT>0</FETCH_STAT>");
        assertThat(result(get)).isEqualTo("0000");
        ZippedXml file = PlanZip.open(Base64.getDecoder().decode(get.body()));
        assertThat(file.name()).isEqualTo("W6_0250_20161001_00_99016_6.xml");
        assertThat(file.xml()).isEqualTo(sample.xml());
    }

    @Test
    void takesBase64InAFormFieldUnderTheOtherPrefixToo() throws Exception {
        String file = Base64.getEncoder().encodeToString(SampleFiler.zip(SampleFiler.demandOn("2016-10-02")));

        HttpResponse<String> put = post(
                "99016",
                "/members/dfw",
                "upload/putW6BP0250File",
                "file=" + URLEncoder.encode(file, StandardCharsets.UTF_8));

        assertThat(result(put)).isEqualTo("0000");
    }

    @Test
    void takesTheFileAsTheWholeBodyWhateverTheClientCallsIt() throws Exception {
        byte[] zip = SampleFiler.zip(SampleFiler.demandOn("2016-10-06"));
        byte[] base64 = Base64.getMimeEncoder().encode(zip);
        String field = "closedslots=keep&file="
                + URLEncoder.encode(Base64.getEncoder().encodeToString(zip), StandardCharsets.UTF_8);

        for (byte[] body : new byte[][] {zip, base64, field.getBytes(StandardCharsets.UTF_8)}) {
            assertThat(result(putBody(FORM, body))).isEqualTo("0000");
        }
        assertThat(result(putBody("application/octet-stream", zip))).isEqualTo("0000");
        assertThat(result(putBody(FORM, "file=%x".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("2001");
    }

    private HttpResponse<String> putBody(String type, byte[] body) throws Exception {
        String login = "?userid=99016-admin&password=" + TestMarket.PASSWORD;
        return market.client("99016")
                .withoutLogin()
                .post("/service" + API + "upload/putW6BP0250File" + login, type, BodyPublishers.ofByteArray(body));
    }

    @Test
    void keepsTheHeadOfAFileWithAFaultOfForm() throws Exception {
        String xml = new String(SampleFiler.demandOn("2016-10-07").xml(), StandardCharsets.UTF_8)
                .replaceFirst("<JP06376>[0-9]+<", "<JP06376>99x4<");
        byte[] zip = PlanZip.zip("W6_0250_20161008_00_99016_6.xml", xml.getBytes(StandardCharsets.UTF_8));
        byte[] cut = PlanZip.zip(
                "W6_0250_20161007_00_99016_6.xml",
                xml.substring(0, xml.length() / 2).getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> put = putBody(FORM, zip);

        assertThat(result(put)).isEqualTo("2004");
        ZippedXml file = PlanZip.open(Base64.getDecoder().decode(put.body()));
        FaultReport report = Objects.requireNonNull(FaultReport.read(file.xml()).report());
        assertThat(Objects.requireNonNull(report.head()).filer()).isEqualTo("LZ016");
        assertThat(report.findings()).extracting(Finding::code).containsExactlyInAnyOrder("MSG-0303", "PLAN-0202");
        assertThat(result(putBody(FORM, cut))).isEqualTo("2003");
        ApiCalls api = new ApiCalls(market);
        assertThat(ApiCalls.<List<String>>read(
                        api.get("99016", "filings?outcome=REFUSED&limit=2"), "$.items[*].planId"))
                .containsExactly("0250-20161007-LZ016", "0250-20161007-LZ016");
    }

    @Test
    void answersARefusalWithTheFaultReport() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2016-10-03").add("members[2].procurement.total", 7, 1);

        HttpResponse<String> put = putMultipart("/service", sample);

        assertThat(result(put)).isEqualTo("2004");
        ZippedXml report = PlanZip.open(Base64.getDecoder().decode(put.body()));
        FaultReport read = Objects.requireNonNull(FaultReport.read(report.xml()).report());
        assertThat(read.findings()).extracting(Finding::code).contains("PLAN-0902");
    }

    @Test
    void givesTheFaultReportAgainToTheCompanyThatFiledAndToNoOther() throws Exception {
        SamplePlan sample = SampleFiler.demandOn("2016-10-05").add("members[2].procurement.total", 7, 1);
        HttpResponse<String> put = putMultipart("/service", sample);

        String list = post("99016", "/service", "listDownload/getW6BP0902FileList", "from=20161005")
                .body();
        String id = refusedOn("20161005", list);
        HttpResponse<String> again = post("99016", "/members/dfw", "fileDownload/getW6BP0902File", "fileid=" + id);

        assertThat(list)
                .contains("<FILE_NAME>W6_0902_20161005_00_99016_6.xml</FILE_NAME>", "<REASON>PLAN-0902</REASON>");
        assertThat(result(again)).isEqualTo("0000");
        assertThat(xml(again)).isEqualTo(xml(put));
        assertThat(result(post("99026", "/service", "fileDownload/getW6BP0902File", "fileid=" + id)))
                .isEqualTo("3001");
        assertThat(result(post("99016", "/service", "fileDownload/getW6BP0902File", "fileid=nine")))
                .isEqualTo("2001");
    }

    private static String refusedOn(String day, String list) {
        var file = Pattern.compile("<FILE_ID>([0-9]+)</FILE_ID>(?:(?!</FILE_INFO>).)*<TARGET_DATE>" + day)
                .matcher(list);
        assertThat(file.find()).isTrue();
        return file.group(1);
    }

    private static String xml(HttpResponse<String> answer) throws Exception {
        return new String(
                PlanZip.open(Base64.getDecoder().decode(answer.body())).xml(), StandardCharsets.UTF_8);
    }

    @Test
    void hidesAPlanFromOtherTsosAndRetailers() throws Exception {
        putMultipart("/service", SampleFiler.demandOn("2016-10-04"));

        for (String other : new String[] {"10033", "99026"}) {
            assertThat(result(post(other, "/service", "fileDownload/getW6BP0250File", "fileid=0250-20161004-LZ016")))
                    .isEqualTo("3001");
            assertThat(post(other, "/service", "listDownload/getW6BP0250FileList", "from=20161004")
                            .body())
                    .doesNotContain("0250-20161004-LZ016");
        }
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertThat(result(market.client("99016")
                        .withoutLogin()
                        .post(
                                "/service" + API + "upload/putW6BP0250File",
                                FORM,
                                "userid=99016-admin&password=wrong&file=UEs")))
                .isEqualTo("1001");
        assertThat(result(post("99016", "/service", "upload/putW6BP0250File", "nothing=here")))
                .isEqualTo("2001");
        assertThat(result(post("99016", "/service", "upload/putW6BP0250File", "file=UEsDBA")))
                .isEqualTo("2002");
        assertThat(result(post("99016", "/service", "listDownload/getW6BP0250FileList", "from=tomorrow")))
                .isEqualTo("2001");
        assertThat(result(post("10066", "/service", "fileDownload/getW6BP0250File", "fileid=0250-20161031-LZ016")))
                .isEqualTo("3001");
        assertThat(result(post("10066", "/service", "upload/putW6BP0250File", "file=UEsDBA")))
                .isEqualTo("2006");
    }

    private HttpResponse<String> putMultipart(String prefix, SamplePlan sample) throws Exception {
        String boundary = "koiki-boundary";
        String head = """
                --%1$s\r
                Content-Disposition: form-data; name="userid"\r
                \r
                99016-admin\r
                --%1$s\r
                Content-Disposition: form-data; name="password"\r
                \r
                koiki-sandbox\r
                --%1$s\r
                Content-Disposition: form-data; name="anything"; filename="plan.zip"\r
                Content-Type: application/zip\r
                \r
                """.formatted(boundary);
        byte[] zip = SampleFiler.zip(sample);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return market.client("99016")
                .withoutLogin()
                .post(
                        prefix + API + "upload/putW6BP0250File",
                        "multipart/form-data; boundary=" + boundary,
                        BodyPublishers.ofByteArrays(List.of(head.getBytes(StandardCharsets.UTF_8), zip, tail)));
    }

    private HttpResponse<String> post(String operator, String prefix, String operation, String fields)
            throws Exception {
        String login = "userid=" + operator + "-admin&password=" + TestMarket.PASSWORD + "&";
        return market.client(operator).withoutLogin().post(prefix + API + operation, FORM, login + fields);
    }

    private static String result(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return response.headers().firstValue("resultcode").orElse("none");
    }
}
