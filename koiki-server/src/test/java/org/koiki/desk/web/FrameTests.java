package org.koiki.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Role;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

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

    @Test
    void marksTheEntryFromWhichAScreenIsReached() {
        assertThat(mvc.get().uri("/energy/overview").with(TestCallers.coordinator("ENERGY_VIEW")))
                .bodyText()
                .containsPattern("href=\"/energy/board\"[^>]*aria-current=\"page\"");
        assertThat(mvc.get().uri("/energy/certificates").with(TestCallers.of("1009", Role.TSO, "ENERGY_VIEW")))
                .bodyText()
                .containsPattern("href=\"/energy/board\"[^>]*aria-current=\"page\"");
        assertThat(mvc.get().uri("/energy/certificates").with(TestCallers.of("9031", Role.RETAILER, "ENERGY_VIEW")))
                .bodyText()
                .containsPattern("href=\"/energy/files\"[^>]*aria-current=\"page\"");
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
