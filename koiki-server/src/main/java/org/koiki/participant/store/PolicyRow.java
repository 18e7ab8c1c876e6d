package org.koiki.participant.store;

import org.koiki.participant.PasswordPolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the password policy. */
@Repository
public class PolicyRow {
    private final JdbcClient jdbc;

    PolicyRow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PasswordPolicy read() {
        return jdbc.sql("""
                select minimum_length, remembered, maximum_age_days, one_time_days, tries from participant.password_policy
                """).query(PasswordPolicy.class).single();
    }
}
