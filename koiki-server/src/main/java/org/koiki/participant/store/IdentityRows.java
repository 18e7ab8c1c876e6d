package org.koiki.participant.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.Certificate;
import org.koiki.participant.Identity;
import org.koiki.participant.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that tells who is calling: one query each time it is asked. */
@Repository
public class IdentityRows {
    private final JdbcClient jdbc;

    IdentityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Identity> find(String fingerprint, @Nullable String user) {
        return jdbc.sql("""
                select certificate.fingerprint, certificate.company, certificate.subject, certificate.issuer,
                       certificate.serial, certificate.valid_from, certificate.valid_until,
                       certificate.registered_at, certificate.revoked_at,
                       account.id, account.company as user_company, account.kind, account.preset,
                       account.must_change, account.password_expires_at, account.password_hash, account.revision,
                       tries.failures, tries.locked_at
                from participant.certificate
                left join participant.account on account.id = :user
                left join participant.tries
                    on tries.company = certificate.company
                    and tries.user_hash = encode(sha256(convert_to(:user, 'UTF8')), 'hex')
                where certificate.fingerprint = :fingerprint
                """)
                .param("fingerprint", fingerprint)
                .param("user", user, Types.VARCHAR)
                .query((row, number) -> read(row, CertificateRows.read(row)))
                .optional();
    }

    /** A user on a connection without certificate. */
    public Optional<Identity> find(String user) {
        return jdbc.sql(AccountRows.SELECT + " where account.id = ?")
                .param(user)
                .query((row, number) -> read(row, null))
                .optional();
    }

    private static Identity read(ResultSet row, @Nullable Certificate certificate) throws SQLException {
        User user = row.getString("id") == null ? null : AccountRows.read(row);
        return new Identity(
                certificate,
                user,
                row.getString("password_hash"),
                row.getTimestamp("locked_at") != null,
                row.getInt("failures"));
    }
}
