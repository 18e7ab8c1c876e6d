package org.koiki.participant.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.participant.Certificates;
import org.koiki.participant.Role;
import org.koiki.participant.Users;
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

    private static final RequestPostProcessor STRANGER =
            TestCallers.of("9042", Role.RETAILER, "USER_VIEW", "USER_ADMIN", "CERTIFICATE_VIEW", "CERTIFICATE_ADMIN");

    @Autowired
    MockMvcTester http;

    @Autowired
    Users users;

    @Autowired
    Certificates certificates;

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

    @ParameterizedTest
    @ValueSource(strings = {"reset", "lock", "unlock"})
    void saysTheSameOfAnotherCompanysUserAsOfOneThatDoesNotExist(String change) {
        post("users?company=9041", user("9041-" + change), COORDINATOR);

        MvcTestResult others = post("users/9041-%s/%s".formatted(change, change), "", STRANGER);
        MvcTestResult nobodys = post("users/9041-nobody/" + change, "", STRANGER);

        assertRefused(others, 404, "user-unknown");
        assertThat(others).bodyText().isEqualTo(body(nobodys));
        assertThat(users.get("9041-" + change).revision()).isEqualTo(1);
    }

    @Test
    void saysTheSameOfAnotherCompanysCertificateAsOfOneThatIsNotRegistered() {
        post("certificates?company=9041", fingerprint(1), COORDINATOR);

        MvcTestResult others = post("certificates/%s/revoke".formatted(digits(1)), "", STRANGER);
        MvcTestResult nobodys = post("certificates/%s/revoke".formatted(digits(2)), "", STRANGER);

        assertRefused(others, 404, "certificate-unknown");
        assertThat(others).bodyText().isEqualTo(body(nobodys));
        assertThat(certificates.get(digits(1)).revoked()).isNull();
    }

    @Test
    void refusesToMakeUsersAndToRegisterCertificatesForAnotherCompany() {
        assertRefused(post("users?company=9041", user("9041-foreign"), STRANGER), 403, "forbidden");
        assertRefused(post("certificates?company=9041", fingerprint(3), STRANGER), 403, "forbidden");
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
        return "{\"fingerprint\":\"%s\"}".formatted(digits(number));
    }

    private static String digits(int number) {
        return "%064x".formatted(0xADA_0000_0000L + number);
    }

    private static String body(MvcTestResult answer) {
        return assertThat(answer).bodyText().actual();
    }

    private static void assertRefused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
