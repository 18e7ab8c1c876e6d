package org.koiki.access.door;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Callers;
import org.koiki.participant.Certificate;
import org.koiki.participant.CertificateRefused;
import org.koiki.participant.CertificateRefused.Reason;
import org.koiki.participant.Certificates;
import org.koiki.participant.Company;
import org.koiki.participant.DesignatedCa;
import org.koiki.participant.Identities;
import org.koiki.participant.Identity;
import org.springframework.stereotype.Component;

/** Lets in connections over a registered certificate of the designated authority and turns away all others. */
@Component
public class Doorkeeper {
    private final DesignatedCa authority;
    private final Identities identities;
    private final Certificates certificates;
    private final Callers callers;
    private final Refusals refusals;

    Doorkeeper(
            DesignatedCa authority,
            Identities identities,
            Certificates certificates,
            Callers callers,
            Refusals refusals) {
        this.authority = authority;
        this.identities = identities;
        this.certificates = certificates;
        this.callers = callers;
        this.refusals = refusals;
    }

    /**
     * Looks at certificate and user in the database.
     *
     * @throws CertificateNotRegistered for every other connection; it is in the audit trail then
     */
    public Entrance admit(HttpServletRequest request, @Nullable String user) {
        Connection connection = connection(request);
        Identity identity = identities
                .find(connection.fingerprint(), user)
                .orElseThrow(() -> refused(connection, null, Reason.NOT_REGISTERED));
        Certificate certificate = identity.certificate();
        if (certificate == null || certificate.revoked() != null) {
            throw refused(connection, certificate, Reason.REVOKED);
        }
        Company company = callers.company(certificate.company())
                .orElseThrow(() -> refused(connection, certificate, Reason.NOT_REGISTERED));
        if (certificate.subject() == null) {
            certificates.seen(connection.actor(company.code(), null), connection.certificate());
        }
        return new Entrance(connection, company, identity);
    }

    private Connection connection(HttpServletRequest request) {
        Connection connection = Connection.of(request);
        if (connection == null) {
            throw new CertificateNotRegistered("no certificate on this connection");
        }
        try {
            authority.check(connection.chain());
            return connection;
        } catch (CertificateRefused e) {
            throw refused(connection, null, e.reason());
        }
    }

    private CertificateNotRegistered refused(Connection connection, @Nullable Certificate certificate, Reason reason) {
        String company = certificate == null ? null : certificate.company();
        refusals.record(
                connection.actor(company, null),
                "certificate.refuse",
                reason.name(),
                connection.fingerprint(),
                CertificateText.of(connection.certificate(), reason));
        return new CertificateNotRegistered(reason.text().en());
    }
}
