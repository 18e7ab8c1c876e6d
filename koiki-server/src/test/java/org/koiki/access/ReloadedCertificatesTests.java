package org.koiki.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.participant.Certificates;
import org.koiki.participant.DesignatedCa;
import org.koiki.participant.Fingerprint;
import org.koiki.sandbox.DevelopmentCa;
import org.koiki.sandbox.IssuedCertificate;
import org.koiki.testing.Await;
import org.koiki.testing.ClientTls;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.RawConnection;
import org.koiki.testing.RawConnection.Answer;
import org.koiki.testing.TestAuthority;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Issue 2 §3: certificates and trust stores can be replaced while running. */
@KoikiTest
@ExtendWith(OutputCaptureExtension.class)
class ReloadedCertificatesTests {
    private static final Actor NOBODY = new Actor(null, null, null, null);

    @TempDir
    Path folder;

    @Autowired
    TestMarket market;

    @Autowired
    DesignatedCa authority;

    @Autowired
    Certificates certificates;

    @Test
    void showsANewServerCertificateAndStillDemandsOneOfEveryClient() throws Exception {
        IssuedCertificate next = TestAuthority.ca().newServer();

        Await.until("the new certificate is shown", () -> shown().equals(next.certificate()));

        assertThat(market.client("99216").get("/api/v1/plans?limit=1").statusCode())
                .isEqualTo(200);
        refusesWhoShowsNone();
    }

    @Test
    void takesInANewAuthorityAndDropsARemovedOneAlsoOnOpenConnections() throws Exception {
        DevelopmentCa other = DevelopmentCa.open(folder);
        IssuedCertificate newcomer = other.client("CN=newcomer");
        Path bundle = TestAuthority.ca().file("ca.pem");
        String own = Files.readString(bundle);
        market.client("99216");
        refused(newcomer, "TLS");

        try {
            Files.writeString(bundle, own + Files.readString(other.file("ca.pem")));
            Await.until("the new authority is trusted", () -> authority.issuers().length == 2);
            certificates.register(NOBODY, market.company("99216"), newcomer.certificate());
            refusesWhoShowsNone();

            try (RawConnection open = RawConnection.open(ClientTls.of(newcomer), market.port())) {
                assertThat(plans(open).status()).isEqualTo(200);

                Files.writeString(bundle, own);
                Await.until("the authority is trusted no longer", () -> authority.issuers().length == 1);

                assertThat(plans(open).status()).isEqualTo(403);
            }
            refused(newcomer, "TLSv1.2");
            refused(newcomer, "TLSv1.3");
            refusesWhoShowsNone();
            assertThat(market.client("99216").get("/api/v1/plans?limit=1").statusCode())
                    .isEqualTo(200);
        } finally {
            Files.writeString(bundle, own);
            certificates.revoke(NOBODY, Fingerprint.of(newcomer.certificate()));
        }
    }

    @Test
    void goesOnWithTheOldCertificateWhenTheKeyBesideTheNewOneIsWrong(CapturedOutput log) throws Exception {
        Certificate before = shown();
        DevelopmentCa other = DevelopmentCa.open(folder);
        other.server();
        Path key = TestAuthority.ca().file("server.key");
        String own = Files.readString(key);

        try {
            Files.copy(other.file("server.key"), key, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Await.until("the log tells", () -> log.getAll().contains("matches none of the certificates"));

            assertThat(shown()).isEqualTo(before);
            assertThat(market.client("99216").get("/api/v1/plans?limit=1").statusCode())
                    .isEqualTo(200);
            refusesWhoShowsNone();
        } finally {
            Files.writeString(key, own);
        }
    }

    private Answer plans(RawConnection connection) throws IOException {
        connection.send("GET /api/v1/plans?limit=1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n"
                .formatted(market.client("99216").authorization()));
        return connection.answer();
    }

    private Certificate shown() {
        try (RawConnection connection = market.connect("99216")) {
            return connection.certificate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refusesWhoShowsNone() {
        refused(null, "TLSv1.2");
        refused(null, "TLSv1.3");
    }

    private void refused(@org.jspecify.annotations.Nullable IssuedCertificate certificate, String protocol) {
        MutualTlsClient client = MutualTlsClient.of(ClientTls.of(certificate, protocol), market.port());
        assertThatThrownBy(() -> client.get("/")).as(protocol).isInstanceOf(IOException.class);
    }
}
