package org.koiki.calendar.store;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Rounds;
import org.koiki.calendar.ClockRunsBack;
import org.koiki.calendar.MovableClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The system clock plus the offset in the database, which is looked up twice a second. On a jump it stands, and is moved on by
 * the node that empties the due list.
 */
@Component
@ConditionalOnProperty(name = "koiki.clock.movable", havingValue = "true")
class OffsetClock implements MovableClock, Jumps {
    private final ClockRow row;
    private final Clock system;
    private final Rounds poll;
    private volatile ClockRow.Reading reading;

    /** @param start where the clock begins on a database that was never used; it is refused on any other */
    OffsetClock(JdbcClient jdbc, Clock system, @Value("${koiki.clock.start:#{null}}") @Nullable Instant start) {
        this.row = new ClockRow(jdbc, system);
        this.system = system;
        if (!row.begin(start) && start != null) {
            throw new IllegalStateException("The market clock of this database started before and goes on by itself;"
                    + " leave out the start time, or use a new data folder to begin at " + start);
        }
        reading = row.read();
        poll = Rounds.every(Duration.ofMillis(500), "market-clock", this::read);
    }

    @Override
    public Instant now() {
        return reading.at(system.instant());
    }

    @Override
    public void set(Instant instant) {
        boolean accepted = row.jumpTo(instant);
        read();
        if (!accepted) {
            throw new ClockRunsBack(instant, now());
        }
    }

    @Override
    public Optional<Jump> jump() {
        return read().jump();
    }

    @Override
    public void cancel() {
        row.runFromHere();
        read();
    }

    @Override
    public Optional<Instant> target() {
        return jump().map(Jump::to);
    }

    @Override
    public boolean standAt(Instant instant) {
        boolean stands = row.standAt(instant);
        read();
        return stands;
    }

    @Override
    public void arrive(Instant target) {
        row.standAt(target);
        row.runFromTarget();
        read();
    }

    private synchronized ClockRow.Reading read() {
        reading = row.read();
        return reading;
    }

    @PreDestroy
    void close() {
        poll.close();
    }
}
