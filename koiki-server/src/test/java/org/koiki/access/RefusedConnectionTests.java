package org.koiki.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.sandbox.DevelopmentCa;
import org.koiki.sandbox.IssuedCertificate;
import org.koiki.testing.Await;
import org.koiki.testing.ClientTls;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestAuthority;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Issue 2 §3: who is unknown, unregistered, expired, revoked, of another CA or absent is refused, each with its own entry. */
@KoikiTest
class RefusedConnectionTests {
    @TempDir
    Path folder;

    @Autowired
    TestMarket market;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void refusesAConnectionWithoutCertificate(String protocol) {
        long before = last();

        refusedInTheHandshake(null, protocol);

        awaitEntry(before, "no certificate was shown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void refusesACertificateOfAnotherAuthority(String protocol) {
        long before = last();
        var stranger = DevelopmentCa.open(folder).client("CN=stranger " + protocol);

        refusedInTheHandshake(stranger, protocol);

        awaitEntry(before, "not issued by the designated authority): subject CN=stranger " + protocol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void refusesAnExpiredCertificate(String protocol) {
        long before = last();
        Instant now = Instant.now();
        var expired = TestAuthority.ca()
                .client("CN=late " + protocol, now.minus(Duration.ofDays(30)), now.minus(Duration.ofDays(1)));

        refusedInTheHandshake(expired, protocol);

        awaitEntry(before, "(expired): subject CN=late " + protocol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void refusesACertificateOnTheRevocationListReadWhileRunning(String protocol) {
        var revoked = TestAuthority.ca().client("CN=revoked " + protocol);
        TestAuthority.ca().revoke(revoked.certificate());
        long before = last();

        Await.until("the list is in force", () -> fails(revoked, protocol));

        awaitEntry(before, "(revoked): subject CN=revoked " + protocol);
    }

    @Test
    void refusesADesignatedButUnregisteredCertificatePlainly() throws Exception {
        long before = last();
        var unknown = TestAuthority.ca().client("CN=unregistered");

        for (String path : new String[] {"/api/v1/plans", "/login", "/"}) {
            var answer = market.client(unknown).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).isEqualTo("Forbidden\n");
        }

        awaitEntry(before, "(not registered): subject CN=unregistered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/service/RP12/OCCTO/api/upload/putW6BP0250File",
                "/service/RP12/OCCTO/api/listDownload/getW6BP0250FileList",
                "/members/dfw/no/such/operation"
            })
    void refusesItAtTheFieldsWebApiBeforeAnythingOfTheRequestIsRead(String path) throws Exception {
        long before = last();
        MutualTlsClient client = market.client(TestAuthority.ca().client("CN=unregistered at " + path));

        for (String type : new String[] {"application/x-www-form-urlencoded", "multipart/form-data; boundary=no"}) {
            var answer = client.post(path, type, "no=login");
            assertThat(answer.statusCode()).as(type).isEqualTo(403);
            assertThat(answer.body()).as(type).isEqualTo("Forbidden\n");
            assertThat(answer.headers().firstValue("resultcode")).isEmpty();
        }

        awaitEntry(before, "(not registered): subject CN=unregistered at " + path);
    }

    private void refusedInTheHandshake(@Nullable IssuedCertificate certificate, String protocol) {
        assertThatThrownBy(() -> client(certificate, protocol).get("/")).isInstanceOf(IOException.class);
    }

    private boolean fails(IssuedCertificate certificate, String protocol) {
        try {
            client(certificate, protocol).get("/");
            return false;
        } catch (IOException e) {
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private MutualTlsClient client(@Nullable IssuedCertificate certificate, String protocol) {
        return MutualTlsClient.of(ClientTls.of(certificate, protocol), market.port());
    }

    private long last() {
        return jdbc.sql("select coalesce(max(id), 0) from audit.entry")
                .query(Long.class)
                .single();
    }

    private void awaitEntry(long before, String detail) {
        Await.until(
                "the trail tells: " + detail,
                () -> jdbc.sql("""
                        select exists (select from audit.entry where id > ? and action = 'certificate.refuse'
                        and outcome = 'REFUSED' and address = '127.0.0.1' and position(? in detail) > 0)
                        """).params(before, detail).query(Boolean.class).single());
    }
}
