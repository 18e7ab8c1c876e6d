package org.koiki.sandbox.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koiki.calendar.ClockRunsBack;
import org.koiki.calendar.MovableClock;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class ClockControllerTests {
    private static final Instant START = Instant.parse("2016-05-30T01:00:00Z");

    private final Moved clock = new Moved();
    private final MockMvcTester mvc = MockMvcTester.of(new ClockController(clock));

    @Test
    void answersOnceTheClockIsThere() {
        assertThat(mvc.post().uri("/door/clock").param("advance", "PT1H"))
                .hasStatusOk()
                .hasBodyTextEqualTo("2016-05-30T11:00+09:00\n");
        assertThat(mvc.get().uri("/door/clock/jump")).hasStatusOk().hasBodyTextEqualTo("");
    }

    @Test
    void tellsHowFarTheClockHasComeAndCancels() {
        clock.jump = new MovableClock.Jump(START, START.plusSeconds(900), START.plusSeconds(3600));

        assertThat(mvc.get().uri("/door/clock/jump"))
                .hasBodyTextEqualTo("2016-05-30T10:15+09:00 → 2016-05-30T11:00+09:00 (25 %)\n");
        assertThat(mvc.delete().uri("/door/clock/jump")).hasStatusOk();

        assertThat(mvc.get().uri("/door/clock/jump")).hasBodyTextEqualTo("");
    }

    @ParameterizedTest
    @CsvSource({
        "set, noon",
        "set, +999999999-12-31T00:00:00+09:00",
        "set, 9999-12-31T00:00:00+09:00",
        "advance, an hour",
        "advance, PT99999999999999H",
        "advance, PT2562047788015215H"
    })
    void refusesTimesThatCannotBe(String parameter, String value) {
        assertThat(mvc.post().uri("/door/clock").param(parameter, value)).hasStatus(400);
    }

    @Test
    void refusesToRunBack() {
        assertThat(mvc.post().uri("/door/clock").param("set", "2016-05-30T09:59:59+09:00"))
                .hasStatus(409);
    }

    private static final class Moved implements MovableClock {
        private Instant now = START;
        private @Nullable Jump jump;

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void set(Instant instant) {
            if (instant.isBefore(now)) {
                throw new ClockRunsBack(instant, now);
            }
            now = instant;
        }

        @Override
        public Optional<Jump> jump() {
            return Optional.ofNullable(jump);
        }

        @Override
        public void cancel() {
            jump = null;
        }
    }
}
