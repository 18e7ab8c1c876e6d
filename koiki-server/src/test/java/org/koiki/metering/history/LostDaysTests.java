package org.koiki.metering.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.fixed.UsageCase.AREA;
import static org.koiki.metering.fixed.UsageCase.number;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.koiki.lake.Lake;
import org.koiki.lake.LakeFile;
import org.koiki.lake.Manifest;
import org.koiki.lake.Reading;
import org.koiki.lake.Scope;
import org.koiki.lake.SlotBatch;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.fixed.UsageCase;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("The history of a point of which a file of the lake is lost")
class LostDaysTests {
    private static final RequestPostProcessor RETAILER =
            TestCallers.of("9004", Role.RETAILER, "ENERGY_VIEW", "POINT_VIEW");
    private static final String POINT = number(23);
    private static final LocalDate FIRST = LocalDate.parse("2016-03-21");
    private static final LocalDate LOST = LocalDate.parse("2016-03-22");
    private static final String DAYS =
            "/api/v1/energy/points/%s/days?from=2016-03-20&to=2016-03-23&purpose=BILLING".formatted(POINT);
    private static final String PAGE = "/energy/points?number=%s&purpose=BILLING&date=".formatted(POINT);

    private final ApplicationContext hub;
    private final MockMvcTester http;
    private byte[] whole = {};

    @Autowired
    LostDaysTests(ApplicationContext hub, MockMvcTester http) {
        this.hub = hub;
        this.http = http;
    }

    @BeforeEach
    void twoDaysOfVectors() throws Exception {
        if (hub.getBean(Contracts.class).of(SupplyPointNumber.of(POINT)).isEmpty()) {
            new UsageCase(hub).supply(23, VoltageClass.LOW, 20, "2016-03-21", "2016-03-23");
            vectors(FIRST);
            vectors(LOST);
        }
        whole = Files.readAllBytes(file());
    }

    @AfterEach
    void theFileIsBack() throws Exception {
        Files.write(file(), whole);
    }

    private void vectors(LocalDate day) {
        Lake lake = hub.getBean(Lake.class);
        lake.append(new SlotBatch(AREA, day, 1, "lost"), lines -> lines.add(new Reading(POINT, 15_000L, 0)));
        lake.compactDay(AREA, day);
    }

    private Path file() {
        List<LakeFile> files = hub.getBean(Manifest.class).live(new Scope(AREA, LOST, LOST, POINT));
        return hub.getBean(Disk.class).at("lake").resolve(files.getFirst().path());
    }

    @Test
    void tellsTheDaysThatAreThereAndOfTheOthersThatTheyCannotBeRead(CapturedOutput log) throws Exception {
        Files.delete(file());

        MvcTestResult answer = get(DAYS);

        assertThat(answer).hasStatusOk();
        String body = answer.getResponse().getContentAsString();
        assertThat(JsonPath.<List<String>>read(body, "$[*].date")).containsExactly("2016-03-21", "2016-03-22");
        assertThat(JsonPath.<Object>read(body, "$[0].kwh")).hasToString("1.5");
        assertThat(JsonPath.<List<Object>>read(body, "$[*].kwh")).hasSize(1);
        assertThat(JsonPath.<List<Object>>read(body, "$[*].unread")).hasSize(1);
        assertThat(JsonPath.<List<Object>>read(body, "$[1].slots")).isEmpty();
        assertThat(JsonPath.<String>read(body, "$[1].unread.code")).isEqualTo("ENERGY-DAY-UNREAD");
        assertThat(JsonPath.<String>read(body, "$[1].unread.text.en")).contains("cannot be read now");
        assertThat(log.getOut().lines().filter(line -> line.contains("cannot be read")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains("WARN", "days/area=10/day=2016-03-22")
                        .doesNotContain(POINT));
    }

    @Test
    void saysSoOnTheScreenWhenTheFileIsCutShort() throws Exception {
        Files.write(file(), Arrays.copyOf(whole, whole.length / 2));

        assertThat(get(PAGE + LOST))
                .hasStatusOk()
                .bodyText()
                .contains("ENERGY-DAY-UNREAD", "この日の値は現在読み出せません", "読み出せない日 1", "2016-03-22: 読み出せません")
                .doesNotContain("この日の値はありません");
        assertThat(get(PAGE + FIRST))
                .bodyText()
                .contains("1.5 kWh", "1: 1.5 kWh (0)", "読み出せない日 1")
                .doesNotContain("ENERGY-DAY-UNREAD");
        assertThat(get(PAGE + LOST + "&lang=en")).bodyText().contains("cannot be read now", "days not readable: 1");
    }

    @Test
    void haveNoSumWhereNothingElseCanBeRead() {
        assertThat(PointDay.sum(List.of(PointDay.unread(LOST)))).isNull();
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).with(RETAILER).exchange();
    }
}
