package org.koiki.calendar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.ClockRunsBack;
import org.koiki.testing.Await;
import org.koiki.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class OffsetClockTests {
    private static final Instant SYSTEM = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2016-05-30T01:00:00Z");

    private static JdbcClient jdbc;

    private final List<OffsetClock> clocks = new ArrayList<>();

    @BeforeAll
    static void database() throws SQLException {
        jdbc = JdbcClient.create(TestDatabase.migrated("calendar"));
    }

    @BeforeEach
    void unusedClock() {
        jdbc.sql("truncate calendar.clock").update();
    }

    @AfterEach
    void stopClocks() {
        clocks.forEach(OffsetClock::close);
    }

    @Test
    void runsWithTheSystemClockUntilItIsMoved() {
        OffsetClock clock = clock((Instant) null);

        assertThat(clock.now()).isEqualTo(SYSTEM);
        clock.advance(Duration.ofHours(1));
        arrive(clock);
        assertThat(clock.now()).isEqualTo(SYSTEM.plus(Duration.ofHours(1)));
    }

    @Test
    void beginsWhereItIsToldOnAnUnusedDatabaseAndResumesAfterARestart() {
        assertThat(clock(MAY).now()).isEqualTo(MAY);

        assertThat(clock((Instant) null).now()).isEqualTo(MAY);
    }

    @Test
    void refusesAStartTimeOnAUsedDatabase() {
        clock((Instant) null);

        assertThatThrownBy(() -> clock(MAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("started before");
    }

    @Test
    void neverRunsBack() {
        OffsetClock clock = clock(MAY);

        assertThatThrownBy(() -> clock.set(MAY.minusMillis(1)))
                .isInstanceOf(ClockRunsBack.class)
                .hasMessageContaining("2016-05-30T10:00+09:00");
        assertThat(clock.now()).isEqualTo(MAY);
    }

    @Test
    void followsWhenAnotherNodeMovesIt() {
        OffsetClock here = clock(MAY);
        OffsetClock there = clock((Instant) null);

        there.advance(Duration.ofDays(1));
        arrive(there);

        Await.until("the other node shows it", () -> here.now().equals(MAY.plus(Duration.ofDays(1))));
    }

    @Test
    void standsOnItsWayAndRunsOnFromTheTarget() {
        Tick system = new Tick();
        OffsetClock clock = clock(system);
        clock.set(SYSTEM.plusSeconds(60));

        system.now = SYSTEM.plusSeconds(5);
        clock.standAt(SYSTEM.plusSeconds(30));
        assertThat(clock.now()).isEqualTo(SYSTEM.plusSeconds(30));
        assertThat(clock.jump().orElseThrow().percent()).isEqualTo(50);
        arrive(clock);
        system.now = SYSTEM.plusSeconds(6);

        assertThat(clock.now()).isEqualTo(SYSTEM.plusSeconds(61));
        assertThat(clock.jump()).isEmpty();
    }

    @Test
    void neverRunsBackByAFractionOfAMillisecond() {
        Tick system = new Tick();
        OffsetClock clock = clock(system);
        clock.set(SYSTEM.plusSeconds(60));

        system.now = SYSTEM.plusNanos(1_234_567);
        arrive(clock);

        assertThat(clock.now())
                .isBetween(SYSTEM.plusSeconds(60), SYSTEM.plusSeconds(60).plusMillis(1));
    }

    @Test
    void runsOnFromWhereACancelledJumpHasComeTo() {
        OffsetClock clock = clock(MAY);
        clock.advance(Duration.ofDays(1));
        clock.standAt(MAY.plusSeconds(3600));

        clock.cancel();

        assertThat(clock.now()).isEqualTo(MAY.plusSeconds(3600));
        assertThat(clock.standAt(MAY.plusSeconds(7200))).isFalse();
        assertThat(clock.now()).isEqualTo(MAY.plusSeconds(3600));
    }

    @Test
    void followsWhenItIsSentFurtherOnItsWay() {
        OffsetClock clock = clock(MAY);
        clock.advance(Duration.ofHours(1));
        Instant first = clock.target().orElseThrow();

        clock.advance(Duration.ofHours(2));
        clock.arrive(first);

        assertThat(clock.target()).contains(MAY.plusSeconds(7200));
        assertThat(clock.now()).isEqualTo(MAY.plusSeconds(3600));
    }

    private static void arrive(OffsetClock clock) {
        clock.target().ifPresent(clock::arrive);
    }

    /** A system clock that a test moves. */
    private static final class Tick extends Clock {
        private volatile Instant now = SYSTEM;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private OffsetClock clock(Clock system) {
        OffsetClock clock = new OffsetClock(jdbc, system, null);
        clocks.add(clock);
        return clock;
    }

    private OffsetClock clock(@Nullable Instant start) {
        OffsetClock clock = new OffsetClock(jdbc, Clock.fixed(SYSTEM, ZoneOffset.UTC), start);
        clocks.add(clock);
        return clock;
    }
}
