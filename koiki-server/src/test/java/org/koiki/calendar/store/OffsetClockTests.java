package org.koiki.calendar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.ClockRunsBack;
import org.koiki.testing.Await;
import org.koiki.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class OffsetClockTests {
    private static final Instant SYSTEM = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2016-05-30T01:00:00Z");

    private final List<OffsetClock> clocks = new ArrayList<>();
    private JdbcClient jdbc;

    @BeforeEach
    void freshDatabase() throws SQLException {
        jdbc = JdbcClient.create(TestDatabase.migrated("calendar"));
    }

    @AfterEach
    void stopClocks() {
        clocks.forEach(OffsetClock::close);
    }

    @Test
    void runsWithTheSystemClockUntilItIsMoved() {
        OffsetClock clock = clock(null);

        assertThat(clock.now()).isEqualTo(SYSTEM);
        clock.advance(Duration.ofHours(1));
        assertThat(clock.now()).isEqualTo(SYSTEM.plus(Duration.ofHours(1)));
    }

    @Test
    void beginsWhereItIsToldOnAnUnusedDatabaseAndResumesAfterARestart() {
        assertThat(clock(MAY).now()).isEqualTo(MAY);

        assertThat(clock(null).now()).isEqualTo(MAY);
    }

    @Test
    void refusesAStartTimeOnAUsedDatabase() {
        clock(null);

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
        OffsetClock there = clock(null);

        there.advance(Duration.ofDays(1));

        Await.until("the other node shows it", () -> here.now().equals(MAY.plus(Duration.ofDays(1))));
    }

    private OffsetClock clock(@Nullable Instant start) {
        OffsetClock clock = new OffsetClock(jdbc, Clock.fixed(SYSTEM, ZoneOffset.UTC), start);
        clocks.add(clock);
        return clock;
    }
}
