package org.koiki.switching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Family;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.Works;
import org.koiki.switching.application.ApplicationHead;
import org.koiki.switching.application.Applications;
import org.koiki.switching.application.Content;
import org.koiki.switching.application.Content.AmpereChange;
import org.koiki.switching.application.Content.MoveOut;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.Screens;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
@DisplayName("A saved filter of applications")
class SavedFilterTests {
    private static final RequestPostProcessor OWN = TestCallers.of("9109", Role.RETAILER, "SWITCHING_VIEW");
    private static final RequestPostProcessor OTHER = TestCallers.of("9150", Role.RETAILER, "SWITCHING_VIEW");
    private static final Pattern SAVED = Pattern.compile("href=\"(/switching/applications\\?[^\"]*)\">転出</a>");

    private final Screens screens;
    private final Applications applications;
    private final SuppliedPoints points;
    private final TestClock clock;

    @Autowired
    SavedFilterTests(MockMvcTester http, ApplicationContext hub, TestClock clock) {
        screens = new Screens(http);
        applications = hub.getBean(Applications.class);
        points = new SuppliedPoints(hub);
        this.clock = clock;
    }

    @Test
    void keepsWhatWasChosenAndLeavesOutWhatWasNot() {
        assertThat(screens.http()
                        .post()
                        .uri("/switching/applications/filters")
                        .param("name", "転入")
                        .param("kind", "MOVE_IN")
                        .param("stage", "")
                        .param("from", "2016-05-01")
                        .with(TestCallers.of("9045", Role.RETAILER, "SWITCHING_VIEW"))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/switching/applications?kind=MOVE_IN&from=2016-05-01");
    }

    @Test
    void isListedOpenedReplacedAndRemovedByItsUser() {
        clock.set("2026-02-02T10:00:00+09:00");
        List<String> numbers = points.many(2, "0909", "91093", "2026-02-18");
        String change = filed(new AmpereChange(head(numbers.getFirst()), 40, null));
        String moveOut = filed(new MoveOut(head(numbers.getLast()), "VACANT", false, null, false, null, null, null));

        save("AMPERE_CHANGE");
        save("MOVE_OUT");
        List<String> saved = saved(OWN);
        List<String> others = saved(OTHER);
        MvcTestResult opened = screens.get(OWN, saved.getFirst());
        MvcTestResult all = screens.get(OWN, "/switching/applications");
        post("/switching/applications/filters/remove", Map.of("name", "転出"));

        assertThat(saved).containsExactly("/switching/applications?kind=MOVE_OUT&to=2026-02-28");
        assertThat(others).isEmpty();
        assertThat(opened).bodyText().contains(moveOut).doesNotContain(change);
        assertThat(all).bodyText().contains(moveOut, change);
        assertThat(saved(OWN)).isEmpty();
    }

    private static ApplicationHead head(String point) {
        return new ApplicationHead(
                point, Family.LV, LocalDate.of(2026, 2, 18), Works.NONE, "1", null, null, null, null, true);
    }

    private String filed(Content content) {
        return applications
                .apply(content, null, TestCallers.caller("9109", Role.RETAILER))
                .application()
                .number();
    }

    private void save(String kind) {
        post("/switching/applications/filters", Map.of("name", "転出", "kind", kind, "to", "2026-02-28"));
    }

    private List<String> saved(RequestPostProcessor caller) {
        return SAVED.matcher(Screens.text(screens.get(caller, "/switching/applications")))
                .results()
                .map((MatchResult found) -> found.group(1).replace("&amp;", "&"))
                .toList();
    }

    private void post(String path, Map<String, String> given) {
        assertThat(screens.post(OWN, path, given)).hasStatus3xxRedirection();
    }
}
