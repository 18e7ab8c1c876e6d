package org.koiki.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("20 requests per second per operator with bursts of 100 (switching.md §9)")
class TurnstileTests {
    private static final Rate RATE = new Rate(20, 100);
    private static final long SECOND = 1_000_000_000;

    private final Turnstile turnstile = new Turnstile();

    @Test
    void letsABurstThroughAndThenNoMore() {
        assertThat(passed("9901", 0, 150)).isEqualTo(100);
        assertThat(turnstile.pass("9901", RATE, 0)).isEqualTo(RATE.interval());
    }

    @Test
    void letsTwentyThroughInEachSecondAfterThat() {
        passed("9901", 0, 100);

        assertThat(passed("9901", SECOND, 150)).isEqualTo(20);
        assertThat(passed("9901", 2 * SECOND, 150)).isEqualTo(20);
    }

    @Test
    void aPauseEarnsAWholeBurstAgainAndNoMore() {
        passed("9901", 0, 100);

        assertThat(passed("9901", 100 * SECOND, 150)).isEqualTo(100);
    }

    @Test
    void whoIsTurnedAwayLosesNothingByIt() {
        passed("9901", 0, 100);
        passed("9901", 0, 1_000);

        assertThat(turnstile.pass("9901", RATE, RATE.interval())).isZero();
    }

    @Test
    void companiesDoNotStandInEachOthersWay() {
        passed("9901", 0, 1_000);

        assertThat(passed("9902", 0, 150)).isEqualTo(100);
    }

    private long passed(String who, long now, int asked) {
        return IntStream.range(0, asked)
                .filter(i -> turnstile.pass(who, RATE, now) == 0)
                .count();
    }
}
