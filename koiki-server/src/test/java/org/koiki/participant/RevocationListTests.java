package org.koiki.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koiki.sandbox.DevelopmentCa;

class RevocationListTests {
    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Hand clock = new Hand();
    private Path file;
    private X509Certificate revoked;
    private RevocationList list;

    @BeforeEach
    void aListWithOneCertificate() throws Exception {
        DevelopmentCa ca = DevelopmentCa.open(folder);
        revoked = ca.client("CN=revoked").certificate();
        ca.revoke(revoked);
        file = ca.file("ca.crl");
        list = new RevocationList(file, clock, meters);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 27, 100, -1, -30})
    void staysInForceWhenTheFileIsEmptyOrCutOff(int length) throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, length < 0 ? whole.length + length - 1 : length));
        clock.pass(Duration.ofSeconds(2));

        assertThat(list.holds(revoked)).isTrue();
        assertThat(gauge("koiki.crl.unreadable")).isEqualTo(1);

        Files.write(file, whole);
        clock.pass(Duration.ofSeconds(2));
        assertThat(list.holds(revoked)).isTrue();
        assertThat(gauge("koiki.crl.unreadable")).isZero();
    }

    @Test
    void isNotReadFromAFileThatHoldsNone() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.crl"));
        Path other = Files.writeString(folder.resolve("other.crl"), "<html>Not here</html>");

        assertThatThrownBy(() -> RevocationFile.read(empty)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> RevocationFile.read(other)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void staysInForceAfterItsTimeAndTellsHowLongAgoThatWas() {
        assertThat(gauge("koiki.crl.left")).isPositive();

        clock.pass(Duration.ofDays(4000));

        assertThat(list.holds(revoked)).isTrue();
        assertThat(gauge("koiki.crl.left")).isNegative();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    /** A clock moved by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.now();

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
