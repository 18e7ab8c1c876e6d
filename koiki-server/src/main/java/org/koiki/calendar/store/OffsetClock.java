package org.koiki.calendar.store;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.ClockRunsBack;
import org.koiki.calendar.MovableClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The system clock plus the offset in the database, which is looked up twice a second. */
@Component
@ConditionalOnProperty(name = "koiki.clock.movable", havingValue = "true")
class OffsetClock implements MovableClock {
    private static final Logger LOG = LoggerFactory.getLogger(OffsetClock.class);

    private final JdbcClient jdbc;
    private final Clock system;
    private final ScheduledExecutorService poll = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("market-clock").factory());
    private volatile Duration offset;

    /** @param start where the clock begins on a database that was never used; it is refused on any other */
    OffsetClock(JdbcClient jdbc, Clock system, @Value("${koiki.clock.start:#{null}}") @Nullable Instant start) {
        this.jdbc = jdbc;
        this.system = system;
        begin(start);
        offset = stored();
        poll.scheduleWithFixedDelay(this::refresh, 500, 500, TimeUnit.MILLISECONDS);
    }

    @Override
    public Instant now() {
        return system.instant().plus(offset);
    }

    @Override
    public void set(Instant instant) {
        Duration wanted = Duration.between(system.instant(), instant);
        int moved = jdbc.sql("update calendar.clock set offset_millis = :offset where offset_millis <= :offset")
                .param("offset", wanted.toMillis())
                .update();
        offset = stored();
        if (moved == 0) {
            throw new ClockRunsBack(instant, now());
        }
    }

    private void begin(@Nullable Instant start) {
        Duration first = start == null ? Duration.ZERO : Duration.between(system.instant(), start);
        int begun = jdbc.sql("insert into calendar.clock (offset_millis) values (:offset) on conflict do nothing")
                .param("offset", first.toMillis())
                .update();
        if (begun == 0 && start != null) {
            throw new IllegalStateException("The market clock of this database started before and goes on by itself;"
                    + " leave out the start time, or use a new data folder to begin at " + start);
        }
    }

    private void refresh() {
        try {
            offset = stored();
        } catch (DataAccessException e) {
            LOG.warn("The market clock's offset cannot be read: {}", e.getMessage());
        }
    }

    private Duration stored() {
        return Duration.ofMillis(jdbc.sql("select offset_millis from calendar.clock")
                .query(Long.class)
                .single());
    }

    @PreDestroy
    void close() {
        poll.shutdownNow();
    }
}
