package org.koiki.switching.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.switching.usage.UsageCalls.LICENCE;
import static org.koiki.switching.usage.UsageCalls.read;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.lake.Lake;
import org.koiki.lake.Manifest;
import org.koiki.lake.Reading;
import org.koiki.lake.Scope;
import org.koiki.lake.SlotBatch;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.SamplePoints;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@KoikiTest
@DisplayName("The usage inquiry of a point of which metered energy is lost")
class LostUsageTests {
    private static final String POINT = "0600000000000000008830";
    private static final LocalDate DAY = LocalDate.parse("2016-05-12");

    private final ApplicationContext hub;
    private final UsageCalls calls;
    private final MockMvcTester http;
    private final Path lake;

    @Autowired
    LostUsageTests(
            ApplicationContext hub,
            TestMarket market,
            MockMvcTester http,
            @Value("${koiki.energy.folder}") Path energy) {
        this.hub = hub;
        this.calls = new UsageCalls(market);
        this.http = http;
        this.lake = energy.resolve("lake");
    }

    @Test
    void tellsWhichDaysCannotBeReadNow() throws Exception {
        hub.getBean(SupplyPoints.class).put(SamplePoints.point(POINT), null, SamplePoints.TSO);
        hub.getBean(Contracts.class)
                .begin(SupplyPointNumber.of(POINT), SamplePoints.terms("99026", "2016-04-01", null), SamplePoints.TSO);
        String password = password();
        used(DAY);
        used(DAY.plusDays(1));
        Path lost = file(DAY);
        Path kept = Files.move(lost, lost.resolveSibling("kept"));

        HttpResponse<String> usage = calls.inquire("99016", POINT, password);

        assertThat(usage.statusCode()).isEqualTo(200);
        assertThat(UsageCalls.<List<String>>read(usage, "$.daily[*].day")).containsExactly("2016-05-12", "2016-05-13");
        assertThat(UsageCalls.<String>read(usage, "$.daily[0].unread.code")).isEqualTo("ENERGY-DAY-UNREAD");
        assertThat(UsageCalls.<List<Object>>read(usage, "$.daily[0].kwh")).isEmpty();
        assertThat(UsageCalls.<Double>read(usage, "$.daily[1].kwh[0]")).isEqualTo(1.5);
        assertThat(http.post()
                        .uri("/switching/usage-inquiry")
                        .param("supplyPoint", POINT)
                        .param("password", password)
                        .with(TestCallers.of("9901", Role.RETAILER, "SWITCHING_FILE", "SWITCHING_PERSONAL_DATA"))
                        .with(csrf())
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("30分値を現在読み出せない日が 1 日あります", "ENERGY-DAY-UNREAD");
        Files.move(kept, lost);
    }

    private String password() throws Exception {
        String application = """
                {"supplyPoint": "%s", "contractNumber": "Z-999", "customerName": "見本　太郎", "customerKana": "みほん たろう",
                 "address": "大阪市北区中之島3丁目6番16号", "consent": {"method": "PAPER", "obtainedOn": "2016-05-29"}, "days": 20}""".formatted(POINT);
        String number = read(calls.apply("99016", application, List.of(LICENCE)), "$.number");
        calls.decide("10066", number, "{\"granted\": true}");
        return read(calls.password("99016", number), "$.password");
    }

    private void used(LocalDate day) {
        Lake energy = hub.getBean(Lake.class);
        energy.append(new SlotBatch("06", day, 1, "lost"), lines -> lines.add(new Reading(POINT, 15_000L, 0)));
        energy.compactDay("06", day);
    }

    private Path file(LocalDate day) {
        return lake.resolve(hub.getBean(Manifest.class)
                .live(new Scope("06", day, day, POINT))
                .getFirst()
                .path());
    }
}
