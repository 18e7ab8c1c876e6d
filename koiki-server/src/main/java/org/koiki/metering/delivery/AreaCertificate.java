package org.koiki.metering.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.koiki.metering.delivery.AreaCertificateRows.Named;
import org.koiki.participant.Certificate;

/**
 * A certificate by which a company fetches the energy files of an area.
 *
 * @param fingerprint SHA-256 of the certificate, lower-case hex
 * @param subject absent until the certificate is first seen, and where it is registered no more
 * @param notAfter last instant at which it is valid; absent like the subject
 * @param since market time at which it was named
 */
record AreaCertificate(
        String area,
        String company,
        String fingerprint,
        State state,
        @Nullable String subject,
        @Nullable Instant notAfter,
        Instant since) {

    /** What has become of a certificate. */
    enum State {
        /** Registered by fingerprint, not yet seen. */
        AWAITED,
        VALID,
        EXPIRED,
        REVOKED,
        /** Not registered for the company, or no more. */
        UNREGISTERED;

        static State of(@Nullable Certificate certificate, Instant now) {
            return certificate == null
                    ? UNREGISTERED
                    : valueOf(certificate.state(now).name());
        }
    }

    static AreaCertificate of(Named named, @Nullable Certificate certificate, Instant now) {
        return new AreaCertificate(
                named.area(),
                named.company(),
                named.fingerprint(),
                State.of(certificate, now),
                certificate == null ? null : certificate.subject(),
                certificate == null ? null : certificate.until(),
                named.since());
    }
}
