package org.koiki.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.koiki.testing.TestAuthority;

class ProvedChainsTests {
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Instant intermediateEnds = start.plus(Duration.ofDays(30));
    private final X509Certificate certificate = issued("CN=leaf", start.plus(Duration.ofDays(300)));
    private final X509Certificate intermediate = issued("CN=intermediate", intermediateEnds);
    private final ProvedChains proved = new ProvedChains();

    @Test
    void holdUntilTheFirstCertificateOfTheChainEnds() {
        assertThat(proved.hold(certificate, start)).isFalse();

        proved.add(certificate, intermediate);

        assertThat(proved.hold(certificate, intermediateEnds)).isTrue();
        assertThat(proved.hold(certificate, intermediateEnds.plusSeconds(1))).isFalse();
    }

    @Test
    void holdAnewWhenTheIntermediateWasRenewed() {
        proved.add(certificate, intermediate);
        proved.add(certificate, issued("CN=intermediate", start.plus(Duration.ofDays(200))));

        assertThat(proved.hold(certificate, intermediateEnds.plusSeconds(1))).isTrue();
    }

    private X509Certificate issued(String subject, Instant until) {
        return TestAuthority.ca().client(subject, start.minusSeconds(60), until).certificate();
    }
}
