package org.koiki.metering.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.message.FileName;
import org.koiki.message.MeteringFileName;
import org.koiki.message.MeteringReader;
import org.koiki.message.MeteringReading;
import org.koiki.message.MeteringZip;
import org.koiki.participant.Role;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestAuthority;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
@ExtendWith(OutputCaptureExtension.class)
class KitTests {
    private static final String TESTS = "/api/v1/energy/connection-tests";
    private static final Pattern ITEM = Pattern.compile("rfilename\\d+:\"([^\"]+)\",rfilesize\\d+:\"(\\d+)\"");

    @Autowired
    TestMarket market;

    @Autowired
    MockMvcTester screens;

    private MutualTlsClient retailer;
    private MutualTlsClient client;
    private String number;

    record Line(String name, int size) {}

    @BeforeEach
    void aTestBegins() throws Exception {
        retailer = market.client("90199");
        client = retailer.withoutLogin();
        HttpResponse<String> started = post(retailer, TESTS, "{\"area\":\"09\"}");
        assertThat(started.statusCode()).isEqualTo(201);
        number = JsonPath.read(started.body(), "$.number");
    }

    @AfterEach
    void theTestEnds() throws Exception {
        post(retailer, TESTS + "/" + number + "/finish", "");
    }

    @Test
    void servesNothingInTheEmptyListAndSeesWhoAsksAllTheSame() throws Exception {
        assertThat(list(2)).isEmpty();
        assertThat(checks(2)).containsExactly("RIGHT", "RIGHT", "WAITING");

        fetch(2, "W401102016052900000000.zip");

        assertThat(state(2)).isEqualTo("WRONG");
    }

    @Test
    void offersReadableTestRecordsOfAllTenKindsForTheReceiver() throws Exception {
        List<String> codes = new ArrayList<>();
        for (Line line : list(4)) {
            byte[] zip = fetch(4, line.name()).body();
            assertThat(zip).hasSize(line.size());
            MeteringZip opened = MeteringZip.open(zip);
            MeteringReading reading = MeteringReader.read(name(line.name()), opened.xml(), row -> {});
            assertThat(reading.isWhole()).as(line.name()).isTrue();
            assertThat(reading.header()).matches(header -> header != null && header.isTest());
            assertThat(reading.head()).matches(head -> head != null && "90199".equals(head.receiver()));
            codes.add(line.name().substring(2, 6));
        }

        assertThat(codes)
                .containsExactly("0110", "1110", "0120", "1120", "1210", "1220", "1310", "1320", "1410", "1420");
        assertThat(state(4)).isEqualTo("WAITING");
        post(retailer, TESTS + "/" + number + "/confirmations", "{\"testCase\":4}");
        assertThat(state(4)).isEqualTo("RIGHT");
    }

    @Test
    void bringsRevisionOneOnceTheOtherIsHeld() throws Exception {
        List<Line> first = list(5);
        fetch(5, first.getFirst().name());
        List<Line> second = list(5);
        fetch(5, second.getLast().name());

        assertThat(first).hasSize(1);
        assertThat(second).hasSize(2);
        assertThat(checks(5)).containsExactly("RIGHT", "RIGHT", "RIGHT", "RIGHT", "WAITING");
        fetch(5, first.getFirst().name());
        assertThat(state(5)).isEqualTo("WRONG");
    }

    @Test
    void listsAnotherSizeUntilTheClientHasSeenIt() throws Exception {
        Line wrong = list(7).getFirst();
        assertThat(fetch(7, wrong.name()).body().length).isNotEqualTo(wrong.size());
        Line right = list(7).getFirst();
        assertThat(fetch(7, right.name()).body()).hasSize(right.size());

        assertThat(state(7)).isEqualTo("RIGHT");
    }

    @Test
    void breaksAZipOnce() throws Exception {
        Line line = list(8).getFirst();
        byte[] broken = fetch(8, line.name()).body();
        byte[] whole = fetch(8, line.name()).body();

        assertThat(broken).hasSameSizeAs(whole).isNotEqualTo(whole);
        assertThatThrownBy(() -> MeteringZip.open(broken)).isInstanceOf(Exception.class);
        assertThat(new ZipInputStream(new ByteArrayInputStream(whole)).getNextEntry())
                .isNotNull();
        assertThat(state(8)).isEqualTo("RIGHT");
    }

    @Test
    void refusesForAWhileAndCutsInTheMiddle(CapturedOutput log) throws Exception {
        List<Line> lines = list(13);
        HttpResponse<byte[]> busy = fetch(13, lines.get(1).name());
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).contains("5");
        assertThat(fetch(13, lines.get(1).name()).statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> fetch(13, lines.get(2).name())).isInstanceOf(IOException.class);
        assertThat(fetch(13, lines.get(2).name()).statusCode()).isEqualTo(200);

        assertThat(checks(13)).containsExactly("RIGHT", "WAITING", "RIGHT", "WRONG", "RIGHT");
        assertThat(log).doesNotContain("cut, as the case wants it", "Incident");
    }

    @Test
    void seesRefusedCertificatesOfTheSameAddress() throws Exception {
        list(1);
        MutualTlsClient stranger = market.client(TestAuthority.ca().client("CN=kit stranger"));

        assertThat(stranger.get("/wheeling-test/09/FileListReceiver").statusCode())
                .isEqualTo(403);

        assertThat(checks(1).subList(0, 2)).containsExactly("RIGHT", "RIGHT");
    }

    @Test
    void servesTheChosenCaseWithoutNamingIt() throws Exception {
        put(TESTS + "/" + number + "/case", "{\"testCase\":3}");

        assertThat(lines(client.get("/wheeling-test/09/FileListReceiver").body()))
                .hasSize(5);
        assertThat(put(TESTS + "/" + number + "/case", "{\"testCase\":14}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void handsOutASignedReportAndLetsTheTsoLookOn() throws Exception {
        list(2);
        HttpResponse<String> report = retailer.get(TESTS + "/" + number + "/report");

        assertThat(report.body()).contains("空の一覧", "<!-- JWS-Signature: ");
        assertThat(market.client("10099").get(TESTS + "/" + number).statusCode())
                .isEqualTo(200);
        assertThat(market.client("90209").get(TESTS + "/" + number).statusCode())
                .isEqualTo(404);
        assertThat(post(retailer, TESTS, "{\"area\":\"09\"}").statusCode()).isEqualTo(409);
    }

    @Test
    void showsTheChecklistOnTheScreen() throws Exception {
        list(2);
        RequestPostProcessor caller = TestCallers.of("9019", Role.RETAILER, "ENERGY_VIEW", "ENERGY_FILE");

        assertThat(screens.get().uri("/energy/tests/" + number).with(caller).exchange())
                .bodyText()
                .contains("空の一覧", "一覧を取得した", "/wheeling-test/09", "hx-get");
        assertThat(screens.get().uri("/energy/tests").with(caller).exchange())
                .bodyText()
                .contains(number);
    }

    @Test
    void asksTheTsoForATime() throws Exception {
        HttpResponse<String> booked =
                post(retailer, TESTS, "{\"area\":\"01\",\"bookedFor\":\"2016-06-01T10:00:00+09:00\"}");
        String path = TESTS + "/" + JsonPath.read(booked.body(), "$.number");

        HttpResponse<String> confirmed =
                post(market.client("10011"), path + "/decision", "{\"confirm\":true,\"note\":\"10時から\"}");

        assertThat(JsonPath.<String>read(confirmed.body(), "$.stage")).isEqualTo("CONFIRMED");
        assertThat(JsonPath.<String>read(post(retailer, path + "/start", "").body(), "$.stage"))
                .isEqualTo("RUNNING");
        assertThat(post(retailer, path + "/finish", "").statusCode()).isEqualTo(200);
        assertThat(post(retailer, path + "/finish", "").statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-05-30T09:59:59+09:00", "2017-06-01T10:00:00+09:00", "+999999999-12-31T00:00:00Z"})
    void takesNoTimeThatIsOverOrMoreThanAYearAhead(String time) throws Exception {
        HttpResponse<String> refused = post(retailer, TESTS, "{\"area\":\"01\",\"bookedFor\":\"%s\"}".formatted(time));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JsonPath.<String>read(refused.body(), "$.code")).isEqualTo("ENERGY-TEST-TIME");
    }

    private List<Line> list(int testCase) throws IOException, InterruptedException {
        return lines(client.get("/wheeling-test/09/%02d/FileListReceiver".formatted(testCase))
                .body());
    }

    private static List<Line> lines(String body) {
        List<Line> lines = new ArrayList<>();
        Matcher item = ITEM.matcher(body);
        while (item.find()) {
            lines.add(new Line(item.group(1), Integer.parseInt(item.group(2))));
        }
        return lines;
    }

    private HttpResponse<byte[]> fetch(int testCase, String name) throws IOException, InterruptedException {
        return client.sendForBytes(
                client.request("/wheeling-test/09/%d/FileReceiver?file=%s".formatted(testCase, name)));
    }

    private static MeteringFileName name(String zip) {
        return (MeteringFileName) Objects.requireNonNull(FileName.read(zip).name());
    }

    private String state(int testCase) throws IOException, InterruptedException {
        return JsonPath.read(retailer.get(TESTS + "/" + number).body(), "$.cases[%d].state".formatted(testCase - 1));
    }

    private List<String> checks(int testCase) throws IOException, InterruptedException {
        return JsonPath.read(
                retailer.get(TESTS + "/" + number).body(), "$.cases[%d].checks[*].state".formatted(testCase - 1));
    }

    private static HttpResponse<String> post(MutualTlsClient as, String path, String json)
            throws IOException, InterruptedException {
        return as.post(path, "application/json", json);
    }

    private HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return retailer.send(retailer.request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }
}
