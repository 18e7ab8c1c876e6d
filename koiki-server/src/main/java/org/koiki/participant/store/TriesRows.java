package org.koiki.participant.store;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of failed logins and locks, shared by all nodes. */
@Repository
public class TriesRows {
    private final JdbcClient jdbc;

    TriesRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a failed login and locks after the last allowed one; tells how many tries are left. */
    public int fail(String company, String user, Instant now) {
        return jdbc.sql("""
                insert into participant.tries as t (company, user_hash, failures, last_at, locked_at)
                select :company, encode(sha256(convert_to(:user, 'UTF8')), 'hex'), 1, :now,
                       case when policy.tries <= 1 then :now::timestamptz end
                from participant.password_policy policy
                on conflict (company, user_hash) do update
                set failures = t.failures + 1, last_at = :now,
                    locked_at = coalesce(t.locked_at, case
                        when t.failures + 1 >= (select tries from participant.password_policy) then :now::timestamptz end)
                returning greatest(0, (select tries from participant.password_policy) - t.failures)
                """)
                .param("company", company)
                .param("user", user)
                .param("now", Instants.in(now))
                .query(Integer.class)
                .single();
    }

    public boolean isLocked(String company, String user) {
        return jdbc.sql("""
                select exists (select from participant.tries
                where company = ? and user_hash = encode(sha256(convert_to(?, 'UTF8')), 'hex') and locked_at is not null)
                """).params(company, user).query(Boolean.class).single();
    }

    public void lock(String company, String user, Instant now) {
        jdbc.sql("""
                insert into participant.tries as t (company, user_hash, failures, last_at, locked_at)
                values (:company, encode(sha256(convert_to(:user, 'UTF8')), 'hex'), 0, :now, :now)
                on conflict (company, user_hash) do update set locked_at = coalesce(t.locked_at, :now)
                """)
                .param("company", company)
                .param("user", user)
                .param("now", Instants.in(now))
                .update();
    }

    public void clear(String company, String user) {
        jdbc.sql("""
                delete from participant.tries
                where company = ? and user_hash = encode(sha256(convert_to(?, 'UTF8')), 'hex')
                """).params(company, user).update();
    }

    /** Forgets failures older than an instant. The lock of a user who exists stays. */
    public int forget(Instant before) {
        return jdbc.sql("""
                delete from participant.tries
                where last_at < ? and (locked_at is null or not exists (
                    select from participant.account
                    where account.company = tries.company
                    and encode(sha256(convert_to(account.id, 'UTF8')), 'hex') = tries.user_hash))
                """).param(Instants.in(before)).update();
    }
}
