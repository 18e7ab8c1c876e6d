package org.koiki.metering.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    @Autowired
    TestMarket market;

    @Autowired
    MockMvcTester screens;

    private KitClient kit;

    @BeforeEach
    void aTestBegins() throws Exception {
        kit = new KitClient(market.client("90199"));
        assertThat(kit.begin().statusCode()).isEqualTo(201);
    }

    @AfterEach
    void theTestEnds() throws Exception {
        kit.finish();
    }

    @Test
    void servesNothingInTheEmptyListAndSeesWhoAsksAllTheSame() throws Exception {
        assertThat(kit.list(2)).isEmpty();
        assertThat(kit.checks(2)).containsExactly("RIGHT", "RIGHT", "WAITING");

        kit.fetch(2, "W401102016052900000000.zip");

        assertThat(kit.state(2)).isEqualTo("WRONG");
    }

    @Test
    void offersReadableTestRecordsOfAllTenKindsForTheReceiver() throws Exception {
        List<String> codes = new ArrayList<>();
        for (KitClient.Line line : kit.list(4)) {
            assertThat(kit.fetch(4, line.name()).body()).hasSize(line.size());
            MeteringReading reading = kit.read(4, line).reading();
            assertThat(reading.isWhole()).as(line.name()).isTrue();
            assertThat(reading.header()).matches(header -> header != null && header.isTest());
            assertThat(reading.head()).matches(head -> head != null && "90199".equals(head.receiver()));
            codes.add(line.name().substring(2, 6));
        }

        assertThat(codes)
                .containsExactly("0110", "1110", "0120", "1120", "1210", "1220", "1310", "1320", "1410", "1420");
        assertThat(kit.state(4)).isEqualTo("WAITING");
        kit.confirm(4);
        assertThat(kit.state(4)).isEqualTo("RIGHT");
    }

    @Test
    void bringsRevisionOneOnceTheOtherIsHeld() throws Exception {
        List<KitClient.Line> first = kit.list(5);
        kit.fetch(5, first.getFirst().name());
        List<KitClient.Line> second = kit.list(5);
        kit.fetch(5, second.getLast().name());

        assertThat(first).hasSize(1);
        assertThat(second).hasSize(2);
        assertThat(kit.checks(5)).containsExactly("RIGHT", "RIGHT", "RIGHT", "RIGHT", "WAITING");
        kit.fetch(5, first.getFirst().name());
        assertThat(kit.state(5)).isEqualTo("WRONG");
    }

    @Test
    void listsAnotherSizeUntilTheClientHasSeenIt() throws Exception {
        KitClient.Line wrong = kit.list(7).getFirst();
        assertThat(kit.fetch(7, wrong.name()).body().length).isNotEqualTo(wrong.size());
        KitClient.Line right = kit.list(7).getFirst();
        assertThat(kit.fetch(7, right.name()).body()).hasSize(right.size());

        assertThat(kit.state(7)).isEqualTo("RIGHT");
    }

    @Test
    void breaksAZipOnce() throws Exception {
        KitClient.Line line = kit.list(8).getFirst();
        byte[] broken = kit.fetch(8, line.name()).body();
        byte[] whole = kit.fetch(8, line.name()).body();

        assertThat(broken).hasSameSizeAs(whole).isNotEqualTo(whole);
        assertThatThrownBy(() -> MeteringZip.open(broken)).isInstanceOf(Exception.class);
        assertThat(new ZipInputStream(new ByteArrayInputStream(whole)).getNextEntry())
                .isNotNull();
        assertThat(kit.state(8)).isEqualTo("RIGHT");
    }

    @Test
    void refusesForAWhileAndCutsInTheMiddle(CapturedOutput log) throws Exception {
        List<KitClient.Line> lines = kit.list(13);
        HttpResponse<byte[]> busy = kit.fetch(13, lines.get(1).name());
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).contains("5");
        assertThat(kit.fetch(13, lines.get(1).name()).statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> kit.fetch(13, lines.get(2).name())).isInstanceOf(IOException.class);
        assertThat(kit.fetch(13, lines.get(2).name()).statusCode()).isEqualTo(200);

        assertThat(kit.checks(13)).containsExactly("RIGHT", "WAITING", "RIGHT", "WRONG", "RIGHT");
        assertThat(log).doesNotContain("cut, as the case wants it", "Incident");
    }

    @Test
    void seesRefusedCertificatesOfTheSameAddress() throws Exception {
        kit.list(1);
        MutualTlsClient stranger = market.client(TestAuthority.ca().client("CN=kit stranger"));

        assertThat(stranger.get("/wheeling-test/09/FileListReceiver").statusCode())
                .isEqualTo(403);

        assertThat(kit.checks(1).subList(0, 2)).containsExactly("RIGHT", "RIGHT");
    }

    @Test
    void servesTheChosenCaseWithoutNamingIt() throws Exception {
        kit.put(kit.path() + "/case", "{\"testCase\":3}");

        assertThat(kit.list()).hasSize(5);
        assertThat(kit.put(kit.path() + "/case", "{\"testCase\":14}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void handsOutASignedReportAndLetsTheTsoLookOn() throws Exception {
        kit.list(2);
        HttpResponse<String> report = kit.retailer.get(kit.path() + "/report");

        assertThat(report.body()).contains("空の一覧", "<!-- JWS-Signature: ");
        assertThat(market.client("10099").get(kit.path()).statusCode()).isEqualTo(200);
        assertThat(market.client("90209").get(kit.path()).statusCode()).isEqualTo(404);
        assertThat(KitClient.post(kit.retailer, KitClient.TESTS, "{\"area\":\"09\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void showsTheChecklistOnTheScreen() throws Exception {
        kit.list(2);
        RequestPostProcessor caller = TestCallers.of("9019", Role.RETAILER, "ENERGY_VIEW", "ENERGY_FILE");

        assertThat(screens.get()
                        .uri("/energy/tests/" + kit.number())
                        .with(caller)
                        .exchange())
                .bodyText()
                .contains("空の一覧", "一覧を取得した", "/wheeling-test/09", "hx-get");
        assertThat(screens.get().uri("/energy/tests").with(caller).exchange())
                .bodyText()
                .contains(kit.number());
    }

    @Test
    void asksTheTsoForATime() throws Exception {
        HttpResponse<String> booked = KitClient.post(
                kit.retailer, KitClient.TESTS, "{\"area\":\"01\",\"bookedFor\":\"2016-06-01T10:00:00+09:00\"}");
        String path = KitClient.TESTS + "/" + JsonPath.read(booked.body(), "$.number");

        HttpResponse<String> confirmed =
                KitClient.post(market.client("10011"), path + "/decision", "{\"confirm\":true,\"note\":\"10時から\"}");

        assertThat(JsonPath.<String>read(confirmed.body(), "$.stage")).isEqualTo("CONFIRMED");
        assertThat(JsonPath.<String>read(
                        KitClient.post(kit.retailer, path + "/start", "").body(), "$.stage"))
                .isEqualTo("RUNNING");
        assertThat(KitClient.post(kit.retailer, path + "/finish", "").statusCode())
                .isEqualTo(200);
        assertThat(KitClient.post(kit.retailer, path + "/finish", "").statusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-05-30T09:59:59+09:00", "2017-06-01T10:00:00+09:00", "+999999999-12-31T00:00:00Z"})
    void takesNoTimeThatIsOverOrMoreThanAYearAhead(String time) throws Exception {
        HttpResponse<String> refused =
                KitClient.post(kit.retailer, KitClient.TESTS, "{\"area\":\"01\",\"bookedFor\":\"%s\"}".formatted(time));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JsonPath.<String>read(refused.body(), "$.code")).isEqualTo("ENERGY-TEST-TIME");
    }
}
