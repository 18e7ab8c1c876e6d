package org.koiki.plan.forward;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.plan.forward.Forwarded.Kind;
import org.koiki.plan.view.WatchedAreas;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The feed of deliveries. Its order never changes behind a reader: who goes on from the last place read misses nothing and
 * reads nothing twice, whichever node answers.
 */
@Service
public class Forwardings {
    private final JdbcClient jdbc;

    Forwardings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What went on to the caller, a TSO, after a place; to all TSOs for the coordinator.
     *
     * @param day absent for all days
     * @param kind absent for all kinds
     * @throws org.springframework.security.access.AccessDeniedException for everybody else
     */
    public List<Forwarded> after(
            long position, @Nullable LocalDate day, @Nullable Kind kind, int limit, Caller caller) {
        WatchedAreas.admit(caller);
        return jdbc.sql("""
                select * from plan.forwarding
                where position > :position and (:tso::text is null or tso = :tso)
                  and (:day::date is null or target_date = :day)
                  and (:kind::text is null or coalesce(message_code, '') = :kind)
                order by position limit :limit
                """)
                .param("position", position)
                .param("tso", caller.coordinator() ? null : caller.company().code())
                .param("day", day)
                .param("kind", kind == null ? null : kind.code == null ? "" : kind.code)
                .param("limit", limit)
                .query(Forwarded::read)
                .list();
    }
}
