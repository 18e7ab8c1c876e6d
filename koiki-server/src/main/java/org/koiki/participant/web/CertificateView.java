package org.koiki.participant.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.Certificate;

/** @param daysLeft whole days until expiry; absent while the certificate has not been seen */
record CertificateView(
        String fingerprint,
        String company,
        @Nullable String subject,
        @Nullable String issuer,
        @Nullable String serial,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter,
        @Nullable Long daysLeft,
        Certificate.State state,
        Instant registered,
        @Nullable Instant revoked) {
    static CertificateView of(Certificate certificate, Instant now) {
        var days = certificate.daysLeft(now);
        return new CertificateView(
                certificate.fingerprint(),
                certificate.company(),
                certificate.subject(),
                certificate.issuer(),
                certificate.serial(),
                certificate.from(),
                certificate.until(),
                days.isPresent() ? days.getAsLong() : null,
                certificate.state(now),
                certificate.registered(),
                certificate.revoked());
    }
}
