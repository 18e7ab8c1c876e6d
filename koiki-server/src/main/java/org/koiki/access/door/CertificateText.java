package org.koiki.access.door;

import java.security.cert.X509Certificate;
import org.koiki.participant.CertificateRefused.Reason;

/** A refused certificate as one line of the audit trail. */
public final class CertificateText {
    private CertificateText() {}

    public static String of(X509Certificate certificate, Reason reason) {
        return "%s (%s): subject %s, issuer %s, serial %s"
                .formatted(
                        reason.text().ja(),
                        reason.text().en(),
                        certificate.getSubjectX500Principal().getName(),
                        certificate.getIssuerX500Principal().getName(),
                        certificate.getSerialNumber().toString(16));
    }
}
