package org.koiki.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.koiki.client.KoikiException.Kind;
import org.koiki.client.testing.Authority;

class ConnectionTests extends HubTest {
    @Test
    void connectsWithAPkcs12File() {
        hub.on("/api/v1/plans/x", request -> request.json(200, "{}"));
        Identity identity = Identity.pkcs12(folder.resolve("99016.p12"), "koiki".toCharArray());

        try (KoikiClient other = KoikiClient.open(connection().identity(identity))) {
            assertThat(other.plans().json("x")).isEqualTo("{}");
        }
        assertThat(identity.certificate().getSubjectX500Principal().getName()).isEqualTo("CN=99016");
    }

    @Test
    void tellsThatTheHubRefusesTheCertificate() {
        new Authority("another").issue("stranger", folder);
        Connection stranger = connection().certificate(folder.resolve("stranger.pem"), folder.resolve("stranger.key"));

        assertThat(kindOf(stranger)).isIn(Kind.CERTIFICATE, Kind.CONNECTION);
        assertThat(hub.requests()).isEmpty();
    }

    @Test
    void tellsThatTheHubIsNotTheOneItTrusts() {
        Path other = new Authority("another").write(folder.resolve("other.pem"));

        assertThat(kindOf(connection().authority(other))).isEqualTo(Kind.CERTIFICATE);
    }

    @Test
    void tellsThatNobodyAnswers() {
        Connection nobody = connection();
        hub.close();

        assertThat(kindOf(nobody)).isEqualTo(Kind.CONNECTION);
    }

    @Test
    void tellsThatAKeyFileCannotBeUsed() throws IOException {
        Path key = Files.writeString(
                folder.resolve("old.key"), "-----BEGIN EC PRIVATE KEY-----\nAA==\n-----END EC PRIVATE KEY-----\n");

        KoikiException old = failure(() -> connection().certificate(folder.resolve("99016.pem"), key));
        KoikiException wrong = failure(() -> Identity.pkcs12(folder.resolve("99016.p12"), new char[] {'x'}));

        assertThat(old.kind()).isEqualTo(Kind.CERTIFICATE);
        assertThat(old).hasMessageContaining("openssl pkcs8 -topk8");
        assertThat(wrong.kind()).isEqualTo(Kind.CERTIFICATE);
    }

    @Test
    void takesHttpsOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> Connection.to("http://localhost/"));
        assertThatIllegalArgumentException().isThrownBy(() -> Connection.to("localhost:8443"));
    }

    @Test
    void keepsThePasswordToItself() {
        assertThat(connection().toString()).contains("99016-admin", "CN=99016").doesNotContain("secret");
    }

    private static Kind kindOf(Connection connection) {
        try (KoikiClient client = KoikiClient.open(connection)) {
            return failure(() -> client.plans().json("x")).kind();
        }
    }

    private static KoikiException failure(Executable action) {
        try {
            action.execute();
        } catch (KoikiException e) {
            return e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("nothing failed");
    }
}
