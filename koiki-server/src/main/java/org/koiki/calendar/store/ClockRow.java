package org.koiki.calendar.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MovableClock.Jump;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The market clock in the database: it runs beside the system clock, or stands on its way to another time. */
record ClockRow(JdbcClient jdbc, Clock system) {
    /** @param jump where the clock stands, instead of running with the offset */
    record Reading(Duration offset, Optional<Jump> jump) {
        Instant at(Instant system) {
            return jump.map(Jump::at).orElseGet(() -> system.plus(offset));
        }
    }

    /** False when the clock began before. */
    boolean begin(@Nullable Instant start) {
        Duration offset = start == null ? Duration.ZERO : Duration.between(system.instant(), start);
        return jdbc.sql("insert into calendar.clock (offset_millis) values (:offset) on conflict do nothing")
                        .param("offset", offset.toMillis())
                        .update()
                == 1;
    }

    Reading read() {
        return jdbc.sql("select offset_millis, jump_from, standing_at, jump_to from calendar.clock")
                .query((row, number) -> new Reading(Duration.ofMillis(row.getLong("offset_millis")), jump(row)))
                .single();
    }

    /** False when the clock is past the target. */
    boolean jumpTo(Instant target) {
        return update("""
                update calendar.clock
                set jump_to = :at, jump_from = coalesce(jump_from, now), standing_at = coalesce(standing_at, now)
                from (select :system + offset_millis * interval '1 millisecond' as now from calendar.clock) as running
                where coalesce(standing_at, now) <= :at
                """, target);
    }

    /** False when no jump leads there. */
    boolean standAt(Instant instant) {
        return update("""
                update calendar.clock set standing_at = greatest(standing_at, :at)
                where jump_to >= :at
                """, instant);
    }

    void runFromTarget() {
        runOn("standing_at = jump_to");
    }

    void runFromHere() {
        runOn("standing_at is not null");
    }

    private void runOn(String condition) {
        jdbc.sql("""
                update calendar.clock
                set offset_millis = ceil(extract(epoch from standing_at - :system) * 1000),
                    jump_to = null, jump_from = null, standing_at = null
                where\s""" + condition).param("system", utc(system.instant())).update();
    }

    private boolean update(String sql, Instant at) {
        return jdbc.sql(sql)
                        .param("system", utc(system.instant()))
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Jump> jump(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("standing_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Jump(
                        row.getObject("jump_from", OffsetDateTime.class).toInstant(),
                        at.toInstant(),
                        row.getObject("jump_to", OffsetDateTime.class).toInstant()));
    }
}
