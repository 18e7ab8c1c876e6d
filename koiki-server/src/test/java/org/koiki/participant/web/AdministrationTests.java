package org.koiki.participant.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.Problem;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.participant.Certificates;
import org.koiki.participant.Fingerprint;
import org.koiki.participant.Role;
import org.koiki.participant.Users;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestAuthority;
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

    private static final Actor NOBODY = new Actor(null, null, null, null);
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

    @Test
    void letsTheOwnerRegisterACertificateThatAnotherCompanyRevokedUnseen() {
        post("certificates", fingerprint(4), STRANGER);
        assertRefused(post("certificates?company=9041", fingerprint(4), COORDINATOR), 409, "certificate-known");

        post("certificates/%s/revoke".formatted(digits(4)), "", STRANGER);

        assertThat(post("certificates?company=9043", fingerprint(4), COORDINATOR))
                .hasStatus(201);
        assertThat(certificates.get(digits(4)).company()).isEqualTo("9043");
    }

    @Test
    void letsTheCoordinatorAloneFreeACertificateForItsOwner() {
        X509Certificate owners = TestAuthority.ca().client("CN=owner").certificate();
        certificates.register(NOBODY, "9042", owners);
        certificates.revoke(NOBODY, Fingerprint.of(owners));
        String path = "/api/v1/certificates/" + Fingerprint.of(owners);
        assertThatThrownBy(() -> certificates.register(NOBODY, "9043", owners))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("既に登録されています");

        assertRefused(http.delete().uri(path).with(STRANGER).exchange(), 403, "forbidden");
        assertThat(http.delete().uri(path).with(COORDINATOR)).hasStatus(204);

        assertThat(certificates.register(NOBODY, "9043", owners).company()).isEqualTo("9043");
        assertRefused(
                http.delete()
                        .uri("/api/v1/certificates/" + digits(5))
                        .with(COORDINATOR)
                        .exchange(),
                404,
                "certificate-unknown");
    }

    @Test
    void letsAdministratorsLockNeitherThemselvesNorTheLastOfThem() {
        RequestPostProcessor first = TestCallers.of("9044", Role.RETAILER, "USER_ADMIN");
        post("users", user("9044-admin"), first);
        post("users", user("9044-second"), first);
        assertRefused(post("users/9044-admin/lock", "", first), 409, "user-own-lock");

        assertThat(post("users/9044-second/lock", "", first)).hasStatusOk();
        Actor second = new Actor("9044", "9044-second", null, null);

        assertThatThrownBy(() -> users.lock(second, "9044-admin"))
                .as("the two lock each other at the same moment")
                .isInstanceOf(Problem.class)
                .hasMessageContaining("最後の有効な管理者");
        assertThat(post("users/9044-admin/lock", "", COORDINATOR)).hasStatusOk();
    }

    @Test
    void refusesAThirdUsableCertificateUntilOneIsRevoked() throws Exception {
        RequestPostProcessor own = TestCallers.of("9045", Role.RETAILER, "CERTIFICATE_ADMIN");
        X509Certificate former = TestAuthority.ca().client("CN=former").certificate();
        certificates.register(NOBODY, "9045", former);
        certificates.register(
                NOBODY, "9045", TestAuthority.ca().client("CN=present").certificate());
        byte[] next = TestAuthority.ca().client("CN=next").certificate().getEncoded();

        assertRefused(upload(next, own), 409, "certificate-too-many");
        certificates.revoke(NOBODY, Fingerprint.of(former));

        assertThat(upload(next, own)).hasStatus(201);
    }

    private MvcTestResult upload(byte[] certificate, RequestPostProcessor caller) {
        return http.post()
                .uri("/api/v1/certificates")
                .with(caller)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(certificate)
                .exchange();
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
