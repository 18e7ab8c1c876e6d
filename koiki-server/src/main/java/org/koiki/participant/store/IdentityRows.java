package org.koiki.participant.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Together;
import org.koiki.participant.Certificate;
import org.koiki.participant.Identity;
import org.koiki.participant.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that tells who is calling, as it stands when it is asked. */
@Repository
public class IdentityRows {
    private static final String SELECT = """
            select %1$s, certificate.fingerprint, certificate.company, certificate.subject, certificate.issuer,
                   certificate.serial, certificate.valid_from, certificate.valid_until,
                   certificate.registered_at, certificate.revoked_at,
                   account.id, account.company as user_company, account.kind, account.preset,
                   account.must_change, account.password_expires_at, account.password_hash, account.revision,
                   tries.failures, tries.locked_at
            from %2$s
            left join participant.account on account.id = %3$s
            left join participant.tries
                on tries.company = certificate.company
                and tries.user_hash = encode(sha256(convert_to(%3$s, 'UTF8')), 'hex')
            where %4$s
            """;

    private final JdbcClient jdbc;
    private final Together<Asked, Optional<Identity>> together = new Together<>(this::find);

    IdentityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Identity> find(String fingerprint, @Nullable String user) {
        return together.ask(new Asked(fingerprint, user));
    }

    record Asked(String fingerprint, @Nullable String user) {}

    List<Optional<Identity>> find(List<Asked> asked) {
        if (asked.size() == 1) {
            return List.of(find(asked.getFirst()));
        }
        List<Optional<Identity>> found = new ArrayList<>(Collections.nCopies(asked.size(), Optional.empty()));
        jdbc.sql(SELECT.formatted("asked.place", """
                unnest(:fingerprints::text[], :users::text[]) with ordinality as asked (fingerprint, id, place)
                join participant.certificate on certificate.fingerprint = asked.fingerprint
                """, "asked.id", "true"))
                .param("fingerprints", asked.stream().map(Asked::fingerprint).toArray(String[]::new))
                .param("users", asked.stream().map(Asked::user).toArray(String[]::new))
                .query(row -> {
                    found.set(row.getInt("place") - 1, Optional.of(read(row, CertificateRows.read(row))));
                });
        return found;
    }

    private Optional<Identity> find(Asked asked) {
        return jdbc.sql(SELECT.formatted(
                        "1 as place", "participant.certificate", ":user", "certificate.fingerprint = :fingerprint"))
                .param("fingerprint", asked.fingerprint())
                .param("user", asked.user(), Types.VARCHAR)
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
