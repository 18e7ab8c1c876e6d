package org.koiki.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In proportion to plant maximum, the largest plant takes the rounding remainder (plans.md §6)")
class FitSplitTest {
    @Test
    void givesEachPlantItsShareAndTheLargestTheRest() {
        SequencedMap<String, SlotSeries> parts =
                FitSplit.split(each(100), maxima("S0016", 1L, "W0016", 5L, "S0026", 1L));

        assertThat(parts.get("S0016")).isEqualTo(each(14));
        assertThat(parts.get("S0026")).isEqualTo(each(14));
        assertThat(parts.get("W0016")).isEqualTo(each(72));
        assertThat(parts.sequencedKeySet()).containsExactly("S0016", "W0016", "S0026");
    }

    @Test
    void theFirstOfEqualPlantsTakesTheRest() {
        SequencedMap<String, SlotSeries> parts = FitSplit.split(each(5), maxima("A", 3L, "B", 3L));

        assertThat(parts.get("A")).isEqualTo(each(3));
        assertThat(parts.get("B")).isEqualTo(each(2));
    }

    @Test
    void addsUpToTheTotalHoweverLarge() {
        SequencedMap<String, SlotSeries> parts =
                FitSplit.split(each(SlotSeries.MAX), maxima("A", 7_000_000L, "B", 11_000_003L, "C", 0L));

        long[] sums = new long[SlotSeries.SLOTS];
        parts.values().forEach(part -> part.addTo(sums));
        assertThat(sums).containsOnly(SlotSeries.MAX);
        assertThat(parts.get("C")).isEqualTo(SlotSeries.zero());
    }

    @Test
    void needsAPlantWithAMaximum() {
        assertThatThrownBy(() -> FitSplit.split(each(1), maxima("A", 0L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FitSplit.split(each(1), new LinkedHashMap<>()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FitSplit.split(each(1), maxima("A", 2L, "B", -1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SlotSeries each(int kwh) {
        int[] values = new int[SlotSeries.SLOTS];
        Arrays.fill(values, kwh);
        return SlotSeries.of(values);
    }

    private static SequencedMap<String, Long> maxima(Object... plants) {
        SequencedMap<String, Long> maxima = new LinkedHashMap<>();
        for (int i = 0; i < plants.length; i += 2) {
            maxima.put((String) plants[i], (Long) plants[i + 1]);
        }
        return maxima;
    }
}
