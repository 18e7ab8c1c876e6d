package org.koiki.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.Problem;
import org.koiki.access.Caller;
import org.koiki.participant.Role;
import org.koiki.switching.application.ApplicationChanges;
import org.koiki.switching.application.ApplicationChanges.Changes;
import org.koiki.switching.application.ApplicationLine;
import org.koiki.switching.application.Applications;
import org.koiki.switching.service.ServiceNumbers;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoikiTest
@DisplayName("Fetching changes, and the members' own numbers")
class UpkeepTests {
    private static final Caller RETAILER = TestCallers.caller("9001", Role.RETAILER);
    private static final Caller COORDINATOR = TestCallers.caller("70013", Role.COORDINATOR);

    private final ApplicationContext hub;
    private final Applications applications;
    private final ApplicationChanges changes;
    private final CustomerChanges filed;
    private final TestMarket market;
    private final TestClock clock;

    @Autowired
    UpkeepTests(ApplicationContext hub, TestMarket market, TestClock clock) {
        this.hub = hub;
        this.market = market;
        this.clock = clock;
        applications = hub.getBean(Applications.class);
        changes = hub.getBean(ApplicationChanges.class);
        filed = new CustomerChanges(hub, RETAILER);
    }

    @BeforeEach
    void setClock() {
        clock.set("2025-12-01T10:00:00+09:00");
    }

    @Test
    void changesComeOnceInTheirOrderAndNoneIsSkipped() {
        String cursor = fetchAll();
        String first = filed.file("λ");
        String second = filed.file("μ");
        applications.cancel(first, null, RETAILER);

        Changes fetched = changes.after(Long.valueOf(cursor), 1, RETAILER);
        Changes rest = changes.after(Long.valueOf(fetched.next()), 10, RETAILER);

        assertThat(fetched.more()).isTrue();
        assertThat(List.of(fetched.items().getFirst(), rest.items().getFirst()))
                .extracting(ApplicationLine::number)
                .containsExactly(first, second);
        assertThat(rest.items()).hasSize(1);
        applications.cancel(second, null, RETAILER);
        Changes after = changes.after(Long.valueOf(rest.next()), 10, RETAILER);
        assertThat(after.items())
                .singleElement()
                .satisfies(line -> assertThat(line.stage()).isEqualTo("CANCELLED"));
        assertThat(changes.after(Long.valueOf(after.next()), 10, RETAILER).items())
                .isEmpty();
    }

    @Test
    void ownNumbersStandBesideTheOfficialNamesInTheDocument() throws Exception {
        ServiceNumbers numbers = hub.getBean(ServiceNumbers.class);
        numbers.set(Map.of("registerRelay", "C-01", "decideRelay", "C-02", "searchSupplyPoints", "C-03"), COORDINATOR);
        numbers.set(Map.of("registerRelay", "見本-7"), TestCallers.caller("9004", Role.RETAILER));

        String own;
        String other;
        try {
            own = document("90043");
            other = document("90013");
        } finally {
            numbers.set(Map.of("registerRelay", "", "decideRelay", "", "searchSupplyPoints", ""), COORDINATOR);
            numbers.set(Map.of("registerRelay", ""), TestCallers.caller("9004", Role.RETAILER));
        }

        assertThat(number(own, "")).isEqualTo("見本-7");
        assertThat(number(own, "/{number}/decision")).isEqualTo("C-02");
        assertThat(number(other, "")).isEqualTo("C-01");
        assertThat(own).contains("供給地点特定番号検索 / Search supply points [C-03]");
        assertThat(own).contains("廃止取次登録（新規） / Register a termination relay [見本-7]");
        assertThatThrownBy(() -> numbers.set(Map.of("nonsense", "1"), COORDINATOR))
                .isInstanceOf(Problem.class);
    }

    /** The first one after a start takes its time. */
    private String document(String operator) throws Exception {
        try {
            return market.client(operator).get("/api/v1/openapi.json").body();
        } catch (HttpTimeoutException e) {
            return market.client(operator).get("/api/v1/openapi.json").body();
        }
    }

    private static String number(String document, String path) {
        return JsonPath.read(
                document, "$.paths['/api/v1/switching/relays%s'].post['x-service-number']".formatted(path));
    }

    private String fetchAll() {
        Changes fetched = changes.after(null, 1_000, RETAILER);
        while (fetched.more()) {
            fetched = changes.after(Long.valueOf(fetched.next()), 1_000, RETAILER);
        }
        return fetched.next();
    }
}
