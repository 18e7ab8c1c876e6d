package org.koiki.metering.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.fixed.UsageCase.AREA;
import static org.koiki.metering.fixed.UsageCase.number;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.lake.Lake;
import org.koiki.lake.Reading;
import org.koiki.lake.SlotBatch;
import org.koiki.metering.fixed.UsageCase;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
@DisplayName("The history of a point")
class PointHistoryTests {
    private static final RequestPostProcessor RETAILER =
            TestCallers.of("9004", Role.RETAILER, "ENERGY_VIEW", "POINT_VIEW");
    private static final RequestPostProcessor ANOTHER =
            TestCallers.of("9036", Role.RETAILER, "ENERGY_VIEW", "POINT_VIEW");
    private static final RequestPostProcessor TSO = TestCallers.of("1010", Role.TSO, "ENERGY_VIEW", "POINT_VIEW");
    private static final String POINT = number(21);
    private static final String DAYS =
            "/api/v1/energy/points/%s/days?from=2016-03-09&to=2016-03-12&purpose=".formatted(POINT);

    @Autowired
    ApplicationContext hub;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void threeDaysOfWhichTheRetailerSuppliesTwo() {
        if (hub.getBean(Contracts.class).of(SupplyPointNumber.of(POINT)).isEmpty()) {
            new UsageCase(hub).supply(21, VoltageClass.LOW, 20, "2016-03-10", "2016-03-12");
            put("2016-03-10", 1, 3_070L, 0);
            put("2016-03-10", 2, null, 1);
            put("2016-03-11", 48, 20_000L, 2);
            put("2016-03-12", 1, 90_000L, 0);
        }
    }

    private void put(String day, int slot, @Nullable Long energy, int flag) {
        SlotBatch batch = new SlotBatch(AREA, LocalDate.parse(day), slot, "history");
        hub.getBean(Lake.class).append(batch, lines -> lines.add(new Reading(POINT, energy, flag)));
    }

    @Test
    void isForTheTsoWholeAndForARetailerThatOfTheDaysOnWhichItSupplies() throws Exception {
        String own = body(DAYS + "BILLING", RETAILER);

        assertThat(JsonPath.<List<String>>read(own, "$[*].date")).containsExactly("2016-03-10", "2016-03-11");
        assertThat(JsonPath.<Object>read(own, "$[0].kwh")).hasToString("0.307");
        assertThat(JsonPath.<Integer>read(own, "$[0].missing")).isEqualTo(47);
        assertThat(JsonPath.<List<Object>>read(own, "$[0].flags")).startsWith(0, 1, null);
        assertThat(JsonPath.<List<Object>>read(own, "$[1].slots").getLast()).hasToString("2");
        assertThat(JsonPath.<List<String>>read(body(DAYS + "FACILITY", TSO), "$[*].date"))
                .containsExactly("2016-03-10", "2016-03-11", "2016-03-12");
        assertThat(http.get().uri(DAYS + "BILLING").with(ANOTHER).exchange())
                .hasStatus(404)
                .bodyText()
                .contains("POINT-UNKNOWN");
        assertThat(http.get().uri(DAYS).with(RETAILER).exchange()).hasStatus(400);
        assertThat(looks()).contains("DONE BILLING, 2016-03-09 – 2016-03-12", "REFUSED BILLING");
    }

    private List<String> looks() {
        return jdbc.sql("select outcome, detail from audit.entry where action = 'energy.history' and subject = ?")
                .param(POINT)
                .query((row, n) -> row.getString("outcome") + " " + row.getString("detail"))
                .list();
    }

    @Test
    void isShownAsADayAndAMonth() {
        String page = "/energy/points?number=%s&date=2016-03-11&purpose=BILLING".formatted(POINT);

        assertThat(get(page, RETAILER))
                .hasStatusOk()
                .bodyText()
                .contains("2.307 kWh")
                .contains("48: 2 kWh (2)")
                .contains("2016-03-10: 0.307 kWh");
        assertThat(get(page.replace("-11", "-12"), RETAILER)).bodyText().contains("この日の値はありません");
        assertThat(get(page, ANOTHER)).bodyText().contains("POINT-UNKNOWN");
    }

    private String body(String path, RequestPostProcessor caller) throws Exception {
        return get(path, caller).getResponse().getContentAsString();
    }

    private MvcTestResult get(String path, RequestPostProcessor caller) {
        return http.get().uri(path).with(caller).exchange();
    }
}
