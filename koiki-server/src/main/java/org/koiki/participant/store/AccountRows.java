package org.koiki.participant.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the users. */
@Repository
public class AccountRows {
    static final String SELECT = """
            select account.id, account.company as user_company, account.kind, account.preset, account.must_change,
                   account.password_expires_at, account.password_hash, account.revision,
                   tries.failures, tries.locked_at
            from participant.account
            left join participant.tries
                on tries.company = account.company
                and tries.user_hash = encode(sha256(convert_to(account.id, 'UTF8')), 'hex')
            """;

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<User> find(String id) {
        return jdbc.sql(SELECT + " where account.id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    public List<User> of(String company) {
        return jdbc.sql(SELECT + " where account.company = ? order by account.id")
                .param(company)
                .query((row, number) -> read(row))
                .list();
    }

    public List<User> programsThatExpireAfter(Instant now) {
        return jdbc.sql(SELECT + """
                where account.kind = 'SYSTEM' and account.password_expires_at > ?
                order by account.password_expires_at, account.id
                """)
                .param(Instants.in(now))
                .query((row, number) -> read(row))
                .list();
    }

    /** Lets one transaction at a time add or lock users. */
    public void hold() {
        jdbc.sql("lock table participant.account in share row exclusive mode").update();
    }

    public boolean haveAdministrator() {
        return jdbc.sql("select exists (select from participant.account where preset = 'ADMINISTRATOR')")
                .query(Boolean.class)
                .single();
    }

    /** Whether the user was added; not when the id is taken, in capitals or not. */
    public boolean add(User user, String passwordHash, Instant now) {
        return jdbc.sql("""
                insert into participant.account (id, company, kind, preset, password_hash, must_change,
                                                 password_set_at, password_expires_at, created_at)
                values (:id, :company, :kind, :preset, :hash, :mustChange, :now, :expires, :now)
                on conflict do nothing
                """)
                        .param("id", user.id())
                        .param("company", user.company())
                        .param("kind", user.kind().name())
                        .param("preset", user.preset().name())
                        .param("hash", passwordHash)
                        .param("mustChange", user.mustChange())
                        .param("now", Instants.in(now))
                        .param("expires", Instants.inOptional(user.passwordExpires()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /** Replaces the password, keeping the former one for comparison. */
    public void setPassword(String id, String hash, boolean mustChange, @Nullable Instant expires, Instant now) {
        jdbc.sql("""
                with former as (
                    insert into participant.former_password (account, replaced_at, password_hash)
                    select id, :now, password_hash from participant.account where id = :id)
                update participant.account
                set password_hash = :hash, must_change = :mustChange, password_set_at = :now,
                    password_expires_at = :expires, revision = revision + 1
                where id = :id
                """)
                .param("id", id)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("expires", Instants.inOptional(expires), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", Instants.in(now))
                .update();
    }

    /** Hashes of the present password and the last ones before it. */
    public List<String> lastPasswords(String id, int count) {
        return jdbc.sql("""
                select password_hash from participant.account where id = :id
                union all
                (select password_hash from participant.former_password where account = :id
                 order by replaced_at desc limit :count - 1)
                """)
                .param("id", id)
                .param("count", count)
                .query((row, number) -> row.getString(1))
                .list();
    }

    public void nextRevision(String id) {
        jdbc.sql("update participant.account set revision = revision + 1 where id = ?")
                .param(id)
                .update();
    }

    static User read(ResultSet row) throws SQLException {
        return new User(
                row.getString("id"),
                row.getString("user_company"),
                User.Kind.valueOf(row.getString("kind")),
                User.Preset.valueOf(row.getString("preset")),
                Instants.optional(row, "locked_at"),
                row.getBoolean("must_change"),
                Instants.optional(row, "password_expires_at"),
                row.getLong("revision"));
    }
}
