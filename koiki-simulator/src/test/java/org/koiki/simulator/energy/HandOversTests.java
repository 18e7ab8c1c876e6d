package org.koiki.simulator.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koiki.simulator.energy.HandOver.Batch;

class HandOversTests {
    private static final LocalDate DAY = LocalDate.of(2016, 5, 30);

    private final HandOvers handOvers = new HandOvers();

    @Test
    void beginWithTheLastTwoSlots() {
        assertThat(handOvers.to(at("10:05"))).containsExactly(whole(19), whole(20));
    }

    @Test
    void handASlotOverWhenItHasEndedAndItsLateReadingsAfterwards() {
        handOvers.to(at("10:05"));

        assertThat(handOvers.to(at("10:31"))).isEmpty();
        assertThat(handOvers.to(at("10:33"))).containsExactly(new HandOver(slot(21), Batch.PUNCTUAL));
        assertThat(handOvers.to(at("10:49"))).isEmpty();
        assertThat(handOvers.to(at("10:50"))).containsExactly(new HandOver(slot(21), Batch.LATE));
        assertThat(handOvers.to(at("10:51"))).isEmpty();
    }

    @Test
    void correctADayLaterWhatWasEstimatedBeforeNoon() {
        handOvers.to(at("11:35"));
        handOvers.to(at("12:04"));

        assertThat(handOvers.to(at("12:20")))
                .containsExactly(
                        new HandOver(slot(24), Batch.LATE),
                        new HandOver(new Slot(DAY.minusDays(1), 24), Batch.CORRECTED));
    }

    @Test
    void bringAllSlotsAtOnceAfterAJump() {
        handOvers.to(at("10:05"));
        handOvers.to(at("10:33"));

        assertThat(handOvers.to(at("12:05")))
                .containsExactly(new HandOver(slot(21), Batch.LATE), whole(22), whole(23), whole(24));
        assertThat(handOvers.to(at("12:25"))).isEmpty();
    }

    @Test
    void bringSixHoursAtMost() {
        handOvers.to(at("10:05"));

        List<HandOver> due = handOvers.to(at("10:05").plusSeconds(3 * 86_400));

        assertThat(due).hasSize(12).startsWith(new HandOver(new Slot(DAY.plusDays(3), 9), Batch.WHOLE));
        assertThat(due).endsWith(new HandOver(new Slot(DAY.plusDays(3), 20), Batch.WHOLE));
    }

    private static HandOver whole(int slot) {
        return new HandOver(slot(slot), Batch.WHOLE);
    }

    private static Slot slot(int number) {
        return new Slot(DAY, number);
    }

    private static Instant at(String time) {
        return Instant.parse(DAY + "T" + time + ":00+09:00");
    }
}
