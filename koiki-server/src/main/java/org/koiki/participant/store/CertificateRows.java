package org.koiki.participant.store;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.koiki.participant.Certificate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the registered certificates. */
@Repository
public class CertificateRows {
    private final JdbcClient jdbc;

    CertificateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Certificate> find(String fingerprint) {
        return jdbc.sql("select * from participant.certificate where fingerprint = ?")
                .param(fingerprint)
                .query((row, number) -> read(row))
                .optional();
    }

    public List<Certificate> of(String company) {
        return jdbc.sql(
                        "select * from participant.certificate where company = ? order by registered_at desc, fingerprint")
                .param(company)
                .query((row, number) -> read(row))
                .list();
    }

    public List<Certificate> valid(Instant now) {
        return jdbc.sql("""
                select * from participant.certificate
                where revoked_at is null and valid_until > ? order by valid_until, fingerprint
                """)
                .param(Instants.in(now))
                .query((row, number) -> read(row))
                .list();
    }

    /** Lets one transaction at a time change a company's certificates. */
    public void hold(String company) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('participant.certificate'), hashtext(?))")
                .param(company)
                .query(Integer.class)
                .single();
    }

    public boolean add(String fingerprint, String company, Instant now) {
        return jdbc.sql("""
                insert into participant.certificate (fingerprint, company, registered_at) values (?, ?, ?)
                on conflict do nothing
                """).params(fingerprint, company, Instants.in(now)).update() == 1;
    }

    /** Fills in what the certificate itself tells. */
    public boolean complete(String fingerprint, X509Certificate certificate) throws CertificateEncodingException {
        return jdbc.sql("""
                update participant.certificate
                set subject = ?, issuer = ?, serial = ?, valid_from = ?, valid_until = ?, content = ?
                where fingerprint = ? and content is null
                """)
                        .param(certificate.getSubjectX500Principal().getName())
                        .param(certificate.getIssuerX500Principal().getName())
                        .param(certificate.getSerialNumber().toString(16))
                        .param(Instants.in(certificate.getNotBefore().toInstant()))
                        .param(Instants.in(certificate.getNotAfter().toInstant()))
                        .param(certificate.getEncoded())
                        .param(fingerprint)
                        .update()
                == 1;
    }

    public boolean revoke(String fingerprint, Instant now) {
        return jdbc.sql(
                                "update participant.certificate set revoked_at = ? where fingerprint = ? and revoked_at is null")
                        .params(Instants.in(now), fingerprint)
                        .update()
                == 1;
    }

    public void remove(String fingerprint) {
        jdbc.sql("delete from participant.certificate where fingerprint = ?")
                .param(fingerprint)
                .update();
    }

    /** Removes a registration by fingerprint that was revoked before the certificate was ever seen. */
    public void removeUnseen(String fingerprint) {
        jdbc.sql("""
                delete from participant.certificate
                where fingerprint = ? and content is null and revoked_at is not null
                """).param(fingerprint).update();
    }

    static Certificate read(ResultSet row) throws SQLException {
        return new Certificate(
                row.getString("fingerprint"),
                row.getString("company"),
                row.getString("subject"),
                row.getString("issuer"),
                row.getString("serial"),
                Instants.optional(row, "valid_from"),
                Instants.optional(row, "valid_until"),
                Instants.required(row, "registered_at"),
                Instants.optional(row, "revoked_at"));
    }
}
