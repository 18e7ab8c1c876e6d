package org.koiki.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.ObjectArrayAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.participant.Role;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
class AuditControllerTests {
    private static final RequestPostProcessor COORDINATOR = TestCallers.coordinator("AUDIT_VIEW", "AUDIT_ADMIN");
    private static final RequestPostProcessor RETAILER =
            TestCallers.of("8801", Role.RETAILER, "AUDIT_VIEW", "AUDIT_ADMIN");
    private static int runs;

    @Autowired
    AuditTrail trail;

    @Autowired
    MockMvcTester http;

    private String name;

    @BeforeEach
    void threeEntries() {
        name = "audittest" + ++runs;
        record("8801", null, "one");
        record("8802", "8801", "two");
        record("8802", null, "three");
    }

    @Test
    void showsTheCoordinatorEverythingNewestFirst() {
        actions("", COORDINATOR).containsExactly(name + ".three", name + ".two", name + ".one");
    }

    @Test
    void showsACompanyWhatItDidAndWhatWasDoneToIt() {
        actions("", RETAILER).containsExactly(name + ".two", name + ".one");
        actions("&company=8802", RETAILER).containsExactly(name + ".two");
    }

    @Test
    void filtersByCompanyActionAndMarketDay() {
        actions("&company=8801", COORDINATOR).containsExactly(name + ".two", name + ".one");
        actions(".two", COORDINATOR).containsExactly(name + ".two");
        actions("&from=2016-05-30&to=2016-05-30", COORDINATOR).hasSize(3);
        actions("&from=2016-05-31", COORDINATOR).isEmpty();
        actions("&to=2016-05-29", COORDINATOR).isEmpty();
    }

    @Test
    void pagesWithACursor() {
        String[] cursor = new String[1];
        assertThat(get("&limit=2", COORDINATOR))
                .bodyJson()
                .extractingPath("$.next")
                .asString()
                .satisfies(next -> cursor[0] = next);

        actions("&limit=2&cursor=" + cursor[0], COORDINATOR).containsExactly(name + ".one");
    }

    @Test
    void provesTheTrailToTheCoordinatorOnly() {
        assertThat(http.get().uri("/api/v1/audit/verification").with(COORDINATOR))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.seal", seal -> assertThat(seal).asString().hasSize(64))
                .doesNotHavePath("$.broken");
        assertThat(http.get().uri("/api/v1/audit/verification").with(RETAILER)).hasStatus(403);
    }

    @Test
    void isClosedToThoseWithoutTheRight() {
        assertThat(get("", TestCallers.of("8801", Role.RETAILER, "PLAN_VIEW"))).hasStatus(403);
    }

    private void record(String company, @org.jspecify.annotations.Nullable String owner, String action) {
        Actor actor = new Actor(company, company + "-admin", null, "127.0.0.1");
        trail.record(new AuditEntry(actor, name + "." + action, "subject", owner, Outcome.DONE, null));
    }

    private ObjectArrayAssert<Object> actions(String query, RequestPostProcessor caller) {
        return assertThat(get(query, caller))
                .bodyJson()
                .extractingPath("$.items[*].entry.action")
                .asArray();
    }

    private MvcTestResult get(String query, RequestPostProcessor caller) {
        return http.get()
                .uri("/api/v1/audit?action=" + name + query)
                .with(caller)
                .exchange();
    }
}
