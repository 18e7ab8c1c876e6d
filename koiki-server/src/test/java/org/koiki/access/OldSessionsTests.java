package org.koiki.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@KoikiTest
class OldSessionsTests {
    @Autowired
    JdbcIndexedSessionRepository sessions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void areClearedWithWhatTheyHeld() {
        String old = saved(sessions, Instant.now().minus(Duration.ofMinutes(31)));
        String young = saved(sessions, Instant.now().minus(Duration.ofMinutes(29)));

        sessions.cleanUpExpiredSessions();

        assertThat(count(old)).isZero();
        assertThat(count(young)).isEqualTo(1);
        assertThat(jdbc.sql("""
                        select count(*) from access.session_attributes
                        where not exists (select from access.session where primary_id = session_primary_id)
                        """).query(Integer.class).single()).isZero();
    }

    private static <S extends Session> String saved(SessionRepository<S> sessions, Instant lastUsed) {
        S session = sessions.createSession();
        session.setAttribute("any", "thing");
        session.setLastAccessedTime(lastUsed);
        sessions.save(session);
        return session.getId();
    }

    private int count(String id) {
        return jdbc.sql("select count(*) from access.session where session_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
