package org.koiki.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koiki.participant.Role;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KoikiTest
class FrameTests {
    @Autowired
    MockMvcTester mvc;

    @Test
    void showsTheCompanyTheClockAndTheNextDeadline() {
        assertThat(mvc.perform(screen("AUDIT_VIEW")))
                .hasStatusOk()
                .bodyText()
                .contains("見本9901", "9901-admin", ">10:00:00<", "5月31日(火)分", "2016-05-30T03:00:00Z");
    }

    @Test
    void offersOnlyWhatTheCallerMayDo() {
        assertThat(mvc.perform(screen("AUDIT_VIEW", "PLAN_VIEW")))
                .bodyText()
                .contains("href=\"/plans\"", "href=\"/audit\"")
                .doesNotContain("href=\"/plans/new\"", "href=\"/certificates\"");
        assertThat(mvc.perform(screen("AUDIT_VIEW", "PLAN_VIEW", "PLAN_FILE")))
                .bodyText()
                .contains("href=\"/plans/new\"");
    }

    @Test
    void marksTheScreenShown() {
        assertThat(mvc.perform(screen("AUDIT_VIEW")))
                .bodyText()
                .containsPattern("href=\"/audit\"[^>]*aria-current=\"page\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/energy/overview, COORDINATOR, /energy/board",
        "/energy/certificates, TSO, /energy/board",
        "/energy/certificates, RETAILER, /energy/files",
        "/switching/new, RETAILER, /switching/applications",
        "/switching/rollbacks, RETAILER, /switching/applications",
        "/switching/rollbacks, TSO, /switching/desk",
        "/switching/calendar, RETAILER, /switching/applications",
        "/switching/calendar, TSO, /switching/desk",
        "/switching/service-numbers, COORDINATOR, /switching/applications",
        "/switching/service-numbers, TSO, /switching/transfers",
        "/switching/looks, COORDINATOR, /switching/transfers"
    })
    void marksTheEntryFromWhichAScreenIsReached(String screen, Role role, String entry) {
        RequestPostProcessor caller = TestCallers.of(
                "1009", role, "ENERGY_VIEW", "SWITCHING_VIEW", "SWITCHING_FILE", "SWITCHING_DECIDE", "SWITCHING_ADMIN");

        assertThat(mvc.get().uri(screen).with(caller))
                .hasStatusOk()
                .bodyText()
                .containsPattern("href=\"" + entry + "\"[^>]*aria-current=\"page\"");
    }

    @Test
    void speaksEnglishOnceAsked() {
        assertThat(mvc.perform(screen("AUDIT_VIEW").param("lang", "en")))
                .satisfies(page -> assertThat(page).cookies().containsCookie("koiki-language"))
                .bodyText()
                .contains("<html lang=\"en\"", "Sample 9901", "Log out", "lang=ja");
        assertThat(mvc.perform(screen("AUDIT_VIEW").cookie(new Cookie("koiki-language", "en"))))
                .bodyText()
                .contains("Audit trail");
    }

    @Test
    void speaksJapaneseWhenAskedForALanguageItLacks() {
        assertThat(mvc.perform(screen("AUDIT_VIEW").param("lang", "fr")))
                .bodyText()
                .contains("<html lang=\"ja\"", "ログアウト");
    }

    private static MockHttpServletRequestBuilder screen(String... authorities) {
        return get("/audit").with(TestCallers.of("9901", Role.RETAILER, authorities));
    }
}
