package org.koiki.participant.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who may administer whose users and certificates. */
@KoikiTest
class AdministrationTests {
    private static final RequestPostProcessor COORDINATOR =
            TestCallers.coordinator("USER_VIEW", "USER_ADMIN", "CERTIFICATE_VIEW", "CERTIFICATE_ADMIN");

    @Autowired
    MockMvcTester http;

    @Test
    void refusesUsersAndCertificatesOfACompanyThatNobodyIs() {
        assertRefused(post("users?company=9990", user("9990-admin"), COORDINATOR), 422, "company-unknown");
        assertRefused(post("certificates?company=9990", fingerprint(0xA0), COORDINATOR), 422, "company-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users?company=9990", "certificates?company=9990"})
    void saysThatNobodyIsTheCompanyInsteadOfListingNothing(String path) {
        assertRefused(http.get().uri("/api/v1/" + path).with(COORDINATOR).exchange(), 422, "company-unknown");
    }

    private MvcTestResult post(String path, String body, RequestPostProcessor caller) {
        return http.post()
                .uri("/api/v1/" + path)
                .with(caller)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String user(String id) {
        return "{\"id\":\"%s\",\"kind\":\"PERSON\",\"preset\":\"ADMINISTRATOR\"}".formatted(id);
    }

    private static String fingerprint(int number) {
        return "{\"fingerprint\":\"%064x\"}".formatted(0xADA_0000_0000L + number);
    }

    private static void assertRefused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
