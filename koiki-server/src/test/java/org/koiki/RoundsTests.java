package org.koiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Work that comes round")
class RoundsTests {
    @Test
    void hasATurnAtOnceWhenItIsWoken() throws InterruptedException {
        CountDownLatch turns = new CountDownLatch(2);
        try (Rounds rounds = Rounds.every(Duration.ofDays(1), "test", turns::countDown)) {
            rounds.wake();
            rounds.wake();

            assertThat(turns.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void isWokenInVainOnceItHasEnded() {
        Rounds rounds = Rounds.every(Duration.ofDays(1), "test", () -> {});
        rounds.close();

        rounds.wake();
    }
}
