package org.koiki.notice.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.Certificate;
import org.koiki.participant.Certificates;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestAuthority;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
class ExpiryWarningsTests {
    private static final Actor NOBODY = new Actor(null, null, null, null);
    private static int count;

    @Autowired
    Certificates certificates;

    @Autowired
    Notices notices;

    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private String company;
    private Certificate certificate;

    @BeforeEach
    void aCompanyWhoseCertificateLasts100Days() {
        company = String.valueOf(9160 + ++count);
        certificate = registered(100);
    }

    @Test
    void warnsOnceAtEachNumberOfDays() {
        for (int day = 0; day < 100; day++) {
            lookAfterDays(day);
        }

        assertThat(told()).extracting(notice -> notice.key().split(":")[1]).containsExactly("90", "60", "30", "7");
        assertThat(told().getFirst().en())
                .contains("serial " + certificate.serial(), "in 90 days", "Ask the certificate authority");
        assertThat(told().getFirst().ja()).contains("残り 90 日");
    }

    @Test
    void tellsOnlyTheMostUrgentAfterAnOutage() {
        lookAfterDays(75);

        assertThat(told()).extracting(Notice::key).containsExactly(certificate.fingerprint() + ":30");
    }

    @Test
    void tellsTheSameOnceWhenSeveralNodesLook() {
        lookAfterDays(95);
        lookAfterDays(95);

        assertThat(told()).hasSize(1);
    }

    @Test
    void isSilentBeforeAndAfter() {
        lookAfterDays(9);
        lookAfterDays(101);

        assertThat(told()).isEmpty();
    }

    @Test
    void namesTheSuccessorInsteadOfAlarming() {
        registered(465);

        lookAfterDays(80);

        assertThat(told())
                .singleElement()
                .satisfies(notice -> assertThat(notice.en())
                        .contains("Its successor, valid until")
                        .doesNotContain("Ask the certificate authority"));
    }

    @Test
    void namesASuccessorThatIsRegisteredByFingerprintAlone() {
        certificates.register(NOBODY, company, "%064x".formatted(0xEEEE_0000L + count));

        lookAfterDays(80);

        assertThat(told())
                .singleElement()
                .satisfies(notice -> assertThat(notice.ja()).contains("拇印で登録済み"));
    }

    @Test
    void isSilentAboutARevokedCertificateAndDoesNotCountItAsSuccessor() {
        Certificate successor = registered(465);
        certificates.revoke(NOBODY, successor.fingerprint());

        lookAfterDays(80);
        certificates.revoke(NOBODY, certificate.fingerprint());
        lookAfterDays(95);

        assertThat(told())
                .singleElement()
                .satisfies(notice -> assertThat(notice.en()).contains("Ask the certificate authority"));
    }

    private Certificate registered(int days) {
        var issued =
                TestAuthority.ca().client("CN=" + company, start.minusSeconds(60), start.plus(Duration.ofDays(days)));
        return certificates.register(NOBODY, company, issued.certificate());
    }

    private void lookAfterDays(int days) {
        Clock clock = Clock.fixed(start.plus(Duration.ofDays(days)), ZoneOffset.UTC);
        new ExpiryWarnings(certificates, notices, clock, 90, 60, 30, 7).tell();
    }

    /** Oldest first; the company may hear of other things, such as plans that it did not file. */
    private List<Notice> told() {
        return notices.unread(company, 10_000).reversed().stream()
                .filter(notice -> notice.kind().equals("certificate.expires"))
                .toList();
    }
}
