package org.koiki.participant.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.koiki.audit.Acting;
import org.koiki.participant.Certificate;

/**
 * A certificate as a line of a table.
 *
 * @param daysLeft whole days until it expires; -1 while it has not been seen
 * @param own whether it is the certificate of the connection that asks
 */
record CertificateLine(Certificate certificate, Certificate.State state, long daysLeft, boolean own) {
    private static final int SOON = 90;

    static List<CertificateLine> of(List<Certificate> certificates, Acting acting, Instant now) {
        return certificates.stream()
                .map(certificate -> new CertificateLine(
                        certificate,
                        certificate.state(now),
                        certificate.daysLeft(now).orElse(-1),
                        certificate.fingerprint().equals(acting.actor().certificate())))
                .sorted(Comparator.comparing(CertificateLine::state))
                .toList();
    }

    public boolean isExpiringSoon() {
        return state == Certificate.State.VALID && daysLeft <= SOON;
    }
}
