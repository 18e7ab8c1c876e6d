package org.koiki.switching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.testing.Screens.path;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.participant.Role;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.Switches;
import org.koiki.switching.bulk.SheetOfApplications;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.Screens;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
@DisplayName("A form that is sent twice acts once, and one of an outdated page not at all")
class SentTwiceTests {
    private static final String[] RIGHTS = {"SWITCHING_VIEW", "SWITCHING_FILE", "SWITCHING_PERSONAL_DATA"};
    private static final Caller NEW = TestCallers.caller("9004", Role.RETAILER);
    private static final Caller OLD = TestCallers.caller("9001", Role.RETAILER);
    private static final Caller TSO = TestCallers.caller("1003", Role.TSO);
    private static final RequestPostProcessor OF_NEW = TestCallers.of("9004", Role.RETAILER, RIGHTS);
    private static final RequestPostProcessor OF_OLD = TestCallers.of("9001", Role.RETAILER, RIGHTS);
    private static final RequestPostProcessor OF_COORDINATOR =
            TestCallers.coordinator("SWITCHING_VIEW", "SWITCHING_ADMIN");
    private static final LocalDate DAY = LocalDate.of(2025, 10, 16);
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    @Autowired
    TestClock clock;

    private final Screens screens;
    private final SuppliedPoints points;
    private final Switches switches;

    @Autowired
    SentTwiceTests(MockMvcTester http, ApplicationContext hub) {
        screens = new Screens(http);
        points = new SuppliedPoints(hub);
        switches = new Switches(hub, DAY);
    }

    @BeforeEach
    void setClock() {
        clock.set("2025-10-01T10:00:00+09:00");
    }

    @Test
    void aRollbackIsAskedForOnceAndAnsweredAsItWasSeen() {
        String half = switched("Ѐ");
        String form = "/switching/rollbacks/new?half=" + half;
        Map<String, String> given =
                Map.of("half", half, "reason", "NOT_WISHED", "note", "需要者の申出", "key", key(screens.get(OF_OLD, form)));

        MvcTestResult asked = screens.post(OF_OLD, "/switching/rollbacks", given);
        MvcTestResult again = screens.post(OF_OLD, "/switching/rollbacks", given);
        String rollback = path(asked);
        MvcTestResult shown = screens.get(OF_NEW, rollback);
        MvcTestResult outdated = screens.post(OF_OLD, rollback + "/withdraw", Map.of("version", "7"));
        MvcTestResult consented =
                screens.post(OF_NEW, rollback + "/consent", Map.of("consent", "true", "version", "1"));
        MvcTestResult late = screens.post(OF_NEW, rollback + "/consent", Map.of("consent", "false", "version", "1"));
        MvcTestResult unseen = screens.post(OF_OLD, rollback + "/withdraw", Map.of("version", "1"));

        assertThat(path(again)).isEqualTo(rollback);
        assertThat(shown).bodyText().contains("name=\"version\" value=\"1\"");
        assertThat(outdated).bodyText().contains("SWI-VERSION-CHANGED");
        assertThat(path(consented)).isEqualTo(rollback);
        assertThat(late).bodyText().contains("SWI-VERSION-CHANGED");
        assertThat(unseen).bodyText().contains("SWI-VERSION-CHANGED");
        assertThat(screens.get(OF_OLD, rollback)).bodyText().contains("name=\"version\" value=\"2\"");
    }

    @Test
    void whatWasTypedStaysWhereARollbackIsRefused() {
        String half = switched("Ё");

        MvcTestResult refused = screens.post(
                OF_OLD,
                "/switching/rollbacks",
                Map.of("half", half, "reason", "NONSENSE", "note", "需要者の申出", "key", "refused-1"));

        assertThat(refused).bodyText().contains("SWI-1202", "value=\"需要者の申出\"", "value=\"refused-1\"");
    }

    @Test
    void aFileThatIsSentTwiceIsJudgedOnce() {
        String key = key(screens.get(OF_OLD, "/switching/bulk"));
        String sheet = new SheetOfApplications()
                .moveOut(points.supplied("Ђ", "2025-10-18"), "2025-10-20")
                .text();

        MvcTestResult first = upload(sheet, key);
        MvcTestResult again = upload(sheet, key);
        MvcTestResult other = upload(sheet + "\n", key);
        MvcTestResult anew = upload(sheet, key(other));

        assertThat(path(first)).startsWith("/switching/bulk/");
        assertThat(path(again)).isEqualTo(path(first));
        assertThat(other).bodyText().contains("SWI-KEY-USED");
        assertThat(path(anew)).startsWith("/switching/bulk/").isNotEqualTo(path(first));
    }

    @Test
    void aTransferIsPlannedOnceAndCancelledAsItWasSeen() {
        Map<String, String> given = Map.of(
                "leaving",
                "9091",
                "plannedOn",
                "2025-10-20",
                "area",
                "03",
                "receiving",
                "",
                "key",
                key(screens.get(OF_COORDINATOR, "/switching/transfers/new")));

        MvcTestResult planned = screens.post(OF_COORDINATOR, "/switching/transfers", given);
        MvcTestResult again = screens.post(OF_COORDINATOR, "/switching/transfers", given);
        Map<String, String> changed = new HashMap<>(given);
        changed.put("plannedOn", "2025-10-21");
        MvcTestResult other = screens.post(OF_COORDINATOR, "/switching/transfers", changed);
        String transfer = path(planned);
        MvcTestResult confirmed = screens.post(OF_COORDINATOR, transfer + "/confirm", Map.of("version", "1"));
        MvcTestResult twice = screens.post(OF_COORDINATOR, transfer + "/confirm", Map.of("version", "1"));
        MvcTestResult unseen = screens.post(OF_COORDINATOR, transfer + "/cancel", Map.of("version", "1"));
        MvcTestResult seen = screens.post(OF_COORDINATOR, transfer + "/cancel", Map.of("version", "2"));

        assertThat(path(again)).isEqualTo(transfer);
        assertThat(other).bodyText().contains("SWI-KEY-USED");
        assertThat(key(other)).as("to be sent with").isNotEqualTo(given.get("key"));
        assertThat(path(confirmed)).isEqualTo(transfer);
        assertThat(path(twice)).as("it is confirmed already").isEqualTo(transfer);
        assertThat(unseen).bodyText().contains("SWI-VERSION-CHANGED", "name=\"version\" value=\"2\"");
        assertThat(path(seen)).isEqualTo(transfer);
    }

    @Test
    void receiversThatWereTypedStayWhereAPlanIsRefused() {
        MvcTestResult refused = screens.post(
                OF_COORDINATOR,
                "/switching/transfers",
                Map.of(
                        "leaving",
                        "9091",
                        "plannedOn",
                        "2025-09-30",
                        "area",
                        "03",
                        "receiving",
                        "9024",
                        "key",
                        "plan-1"));

        assertThat(refused).bodyText().contains("SWI-1002", "value=\"9024\"", "value=\"plan-1\"");
    }

    @Test
    void anApplicationIsCancelledAsItWasSeen() {
        String number = switches.end(points.supplied("Ѓ", DAY.toString()), OLD);
        String page = "/switching/applications/" + number;

        String version = Screens.found(VERSION, screens.get(OF_OLD, page));

        MvcTestResult outdated = screens.post(OF_OLD, page + "/cancel", Map.of("version", "1"));
        MvcTestResult seen = screens.post(OF_OLD, page + "/cancel", Map.of("version", version));

        assertThat(outdated).hasStatus(412);
        assertThat(path(seen)).isEqualTo(page);
        assertThat(screens.get(OF_OLD, page)).bodyText().contains("<span class=\"mark\">取消</span>");
    }

    /** A switch that has taken effect. @return the old retailer's half */
    private String switched(String letter) {
        return switches.completed(points.supplied(letter, DAY.toString()), NEW, OLD, TSO);
    }

    private static String key(MvcTestResult page) {
        return Screens.found(KEY, page);
    }

    private MvcTestResult upload(String sheet, String key) {
        byte[] bytes = sheet.getBytes(StandardCharsets.UTF_8);
        return screens.http()
                .post()
                .uri("/switching/bulk")
                .multipart()
                .file(new MockMultipartFile("file", "outs.csv", "text/csv", bytes))
                .with(OF_OLD)
                .with(csrf())
                .param("key", key)
                .exchange();
    }
}
