package org.koiki.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.Role;
import org.koiki.testing.Await;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KoikiTest
class MailTests {
    private static int runs;

    @Autowired
    Notices notices;

    @Autowired
    MockMvcTester http;

    private String company;

    @BeforeEach
    void aCompanyOfItsOwn() {
        company = "L%03d".formatted(++runs);
    }

    @Test
    void speaksTheLanguageOfEachAddress() throws Exception {
        add("ja-" + company, "ja", "null");
        add("en-" + company, "en", "null");

        tell("certificate.expires", "a");

        MimeMessage japanese = received("ja-" + company).getFirst();
        assertThat(japanese.getSubject()).isEqualTo("【Koiki】証明書の有効期限");
        assertThat(japanese.getContent().toString())
                .contains(company + " 御中", "日本語 {0} ' a", "https://hub.koiki.example/certificates", "2016-05-30 10:00");
        MimeMessage english = received("en-" + company).getFirst();
        assertThat(english.getSubject()).isEqualTo("[Koiki] Expiry of a certificate");
        assertThat(english.getContent().toString()).contains("English a").doesNotContain("日本語");
        assertThat(english.getMessageID()).matches("<koiki\\.\\d+\\.\\d+@koiki\\.example>");
    }

    @Test
    void goesToAnAddressOnceAndOnlyForItsKinds() {
        add("all-" + company, "ja", "null");
        add("all-" + company, "en", "\"certificate.expires\"");
        add("some-" + company, "en", "\"certificate.expires\"");

        tell("test.other", "a");
        assertThat(received("all-" + company)).hasSize(1);
        tell("certificate.expires", "b");
        Await.until("both are there", () -> TestMail.at("all-" + company + "@").size() == 2);

        assertThat(received("some-" + company)).hasSize(1);
        assertThat(TestMail.at("all-" + company + "@"))
                .satisfiesExactly(
                        mail -> assertThat(mail.getSubject()).startsWith("【"),
                        mail -> assertThat(mail.getSubject()).startsWith("["));
    }

    @Test
    void staysAwayWhenTheCompanyChoseSo() {
        add("off-" + company, "ja", "null");
        assertThat(http.put()
                        .uri("/api/v1/notices/preferences/certificate.expires")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"mail\": false, \"feed\": true, \"webhook\": true}")
                        .with(TestCallers.of(company, Role.RETAILER, "NOTICE_ADMIN")))
                .hasStatus(204);

        tell("certificate.expires", "a");
        tell("test.other", "b");

        assertThat(received("off-" + company))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).contains("test.other"));
    }

    @Test
    void noHeaderIsSlippedIn() throws Exception {
        add("safe-" + company, "ja", "null");

        tell("test.x\r\nBcc: other@koiki.example", "a");

        MimeMessage mail = received("safe-" + company).getFirst();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        for (String address :
                List.of("a@b.example\\r\\nBcc: c@d.example", "a@b.example, c@d.example", "a b@c.example", "x")) {
            assertThat(post(address, "ja", "null")).hasStatus(422);
        }
    }

    private void tell(String kind, String key) {
        notices.tell(new Notice(company, kind, key, "日本語 {0} ' " + key, "English " + key, "/certificates"));
    }

    private static List<MimeMessage> received(String name) {
        Await.until(name + " has mail", () -> !TestMail.at(name + "@").isEmpty());
        return TestMail.at(name + "@");
    }

    private void add(String name, String language, String kind) {
        assertThat(post(name + "@koiki.example", language, kind)).hasStatus(201);
    }

    private MvcTestResult post(String address, String language, String kind) {
        return http.post()
                .uri("/api/v1/notices/addresses")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"address\": \"%s\", \"language\": \"%s\", \"kind\": %s}".formatted(address, language, kind))
                .with(TestCallers.of(company, Role.RETAILER, "NOTICE_ADMIN"))
                .exchange();
    }
}
