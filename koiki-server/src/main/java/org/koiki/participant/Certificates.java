package org.koiki.participant;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.koiki.Problem;
import org.koiki.audit.Acting;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.participant.Certificate.State;
import org.koiki.participant.store.CertificateRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Client certificates of the companies: at most two usable ones each, so that one can follow the other without a gap. */
@Service
public class Certificates {
    private static final int MOST = 2;

    private final CertificateRows rows;
    private final KnownCompanies companies;
    private final DesignatedCa authority;
    private final AuditTrail audit;
    private final Clock clock;

    Certificates(
            CertificateRows rows, KnownCompanies companies, DesignatedCa authority, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.companies = companies;
        this.authority = authority;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Certificate> of(String company) {
        return rows.of(company);
    }

    /** The valid ones of all companies, as far as they have been seen. */
    public List<Certificate> valid(Instant now) {
        return rows.valid(now);
    }

    public Certificate get(String fingerprint) {
        return rows.find(fingerprint).orElseThrow(CertificateProblems::unknown);
    }

    /**
     * A certificate that somebody may administer.
     *
     * @throws Problem for another company's certificate as for one that is not registered
     */
    public Certificate administered(Acting acting, String fingerprint) {
        return rows.find(fingerprint)
                .filter(certificate -> acting.administers(certificate.company()))
                .orElseThrow(CertificateProblems::unknown);
    }

    /** Registers a certificate of the designated authority, given with the chain behind it. */
    @Transactional
    public Certificate register(Actor actor, String company, X509Certificate... chain) {
        try {
            authority.check(chain);
        } catch (CertificateRefused e) {
            throw CertificateProblems.refused(e);
        }
        String fingerprint = Fingerprint.of(chain[0]);
        add(company, fingerprint);
        fill(fingerprint, chain[0]);
        return told(actor, "certificate.register", fingerprint);
    }

    /** Registers a certificate by its fingerprint alone; what it says is filled in when it is first seen. */
    @Transactional
    public Certificate register(Actor actor, String company, String fingerprint) {
        String plain = Fingerprint.parse(fingerprint).orElseThrow(CertificateProblems::noFingerprint);
        add(company, plain);
        return told(actor, "certificate.register", plain);
    }

    /** Fills in what a certificate registered by fingerprint says, when it is first seen. */
    @Transactional
    public void seen(Actor actor, X509Certificate certificate) {
        String fingerprint = Fingerprint.of(certificate);
        if (fill(fingerprint, certificate)) {
            told(actor, "certificate.complete", fingerprint);
        }
    }

    /** From now on the certificate is refused, on every node. */
    @Transactional
    public Certificate revoke(Actor actor, String fingerprint) {
        if (!rows.revoke(fingerprint, clock.instant())) {
            return get(fingerprint);
        }
        return told(actor, "certificate.revoke", fingerprint);
    }

    /** Takes a registration back as if it had never been, so that the certificate's owner can register it. */
    @Transactional
    public void free(Actor actor, String fingerprint) {
        told(actor, "certificate.free", fingerprint);
        rows.remove(fingerprint);
    }

    private void add(String company, String fingerprint) {
        companies.require(company);
        rows.hold(company);
        long usable = of(company).stream().filter(this::isUsable).count();
        rows.removeUnseen(fingerprint);
        if (rows.find(fingerprint).isPresent()) {
            throw CertificateProblems.known();
        }
        if (usable >= MOST) {
            throw CertificateProblems.tooMany();
        }
        if (!rows.add(fingerprint, company, clock.instant())) {
            throw CertificateProblems.known();
        }
    }

    private boolean isUsable(Certificate certificate) {
        State state = certificate.state(clock.instant());
        return state == State.VALID || state == State.AWAITED;
    }

    private boolean fill(String fingerprint, X509Certificate certificate) {
        try {
            return rows.complete(fingerprint, certificate);
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Certificate told(Actor actor, String action, String fingerprint) {
        Certificate certificate = get(fingerprint);
        audit.record(
                new AuditEntry(actor, action, fingerprint, certificate.company(), Outcome.DONE, certificate.subject()));
        return certificate;
    }
}
