package org.koiki.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LakeTest extends LakeCase {
    @Test
    void tellsASlotForTheRosterOfTheDay() {
        roster(DAY, 1, 2, 3);
        append(28, "a", new Reading(point(1), 125_000L, 0), new Reading(point(2), null, 1), reading(9, 7));

        List<SlotValue> values = slot(28, Selection.ALL);

        assertThat(values).extracting(value -> value.owner().point()).containsExactly(point(2), point(1), point(3));
        assertThat(values).extracting(SlotValue::energy).containsExactly(null, 125_000L, null);
        assertThat(values).extracting(SlotValue::quality).containsExactly(1, 0, null);
        assertThat(values.get(1).owner()).isEqualTo(owner(1));
        assertThat(slot(28, Selection.of("88881"))).hasSize(2);
        assertThat(slot(28, new Selection(null, List.of("LOW"), List.of(point(2)))))
                .hasSize(1);
        assertThat(lake.strangers(AREA, DAY, 10)).containsExactly(point(9));
    }

    @Test
    void aLaterBatchReplacesByPointAndSlot() {
        roster(DAY, 1, 2);
        append(1, "a", reading(1, 10), reading(2, 20));
        append(1, "b", new Reading(point(2), null, 1));
        append(1, "c", reading(1, 11));

        assertThat(energies(1)).containsExactly(null, 11L);
        lake.compactDay(AREA, DAY);
        assertThat(energies(1)).containsExactly(null, 11L);
        append(1, "d", reading(2, 22));
        assertThat(energies(1)).containsExactly(22L, 11L);
        lake.compactDay(AREA, DAY);
        assertThat(energies(1)).containsExactly(22L, 11L);
    }

    @Test
    void theSameBatchCountsOnce() {
        roster(DAY, 1);

        assertThat(append(1, "a", reading(1, 10))).isTrue();
        assertThat(append(1, "a", reading(1, 99))).isFalse();

        assertThat(energies(1)).containsExactly(10L);
        assertThat(manifest.live(Scope.day(AREA, DAY))).hasSize(2);
    }

    @Test
    void takesABatchOfNothing() {
        roster(DAY, 1);

        assertThat(append(1, "a")).isTrue();

        assertThat(energies(1)).containsExactly((Long) null);
    }

    @Test
    void keepsAPointsHistoryThroughCompaction() {
        LocalDate next = DAY.plusDays(1);
        for (int slot = 1; slot <= SLOTS; slot++) {
            appendAll(DAY, slot, 10);
            if (slot != 7) {
                appendAll(next, slot, 10);
            }
        }
        List<DayVector> fresh = history(4);
        assertThat(fresh).extracting(DayVector::date).containsExactly(DAY, next);
        assertThat(fresh.get(0).energy()).startsWith(4001L, 4002L).endsWith(4048L);
        assertThat(fresh.get(1).energy().get(6)).isNull();
        assertThat(fresh.get(1).quality().get(6)).isNull();

        assertThat(lake.compactDay(AREA, DAY)).isTrue();
        assertThat(lake.compactDay(AREA, next)).isTrue();
        assertThat(history(4)).isEqualTo(fresh);
        assertThat(manifest.live(Scope.days(AREA, FIRST, LAST))).hasSize(8);

        assertThat(lake.compactSpan(AREA, DAY, DAY.plusDays(6))).isTrue();
        assertThat(history(4)).isEqualTo(fresh);
        assertThat(lake.compactSpan(AREA, FIRST, LAST)).isTrue();
        assertThat(history(4)).isEqualTo(fresh);
        assertThat(manifest.live(new Scope(AREA, DAY, next, point(4))))
                .singleElement()
                .satisfies(file -> assertThat(file.kind()).isEqualTo(FileKind.SPAN));

        append(next, 7, "late", reading(4, 77));
        assertThat(history(4).get(1).energy().get(6)).isEqualTo(77L);
        assertThat(lake.compactDay(AREA, next)).isTrue();
        assertThat(history(4).get(1).energy()).contains(77L).startsWith(4001L);
        assertThat(lake.compactSpan(AREA, FIRST, LAST)).isTrue();
        assertThat(history(4).get(1).energy()).contains(77L).startsWith(4001L);
        assertThat(history(5)).isEqualTo(history(5)).hasSize(2);
    }

    @Test
    void countsWhatIsComplete() {
        roster(DAY, 1, 2, 3);
        append(5, "a", reading(1, 10), new Reading(point(3), null, 1), reading(8, 1));

        List<SlotCount> counts = lake.completeness(AREA, DAY);

        assertThat(counts).hasSize(2 * SLOTS);
        assertThat(counts)
                .contains(new SlotCount(5, "88881", 2, 2, 1), new SlotCount(5, "88880", 1, 0, 0))
                .contains(new SlotCount(6, "88881", 2, 0, 0));
        assertThat(lake.gaps(AREA, DAY, 5))
                .extracting(value -> value.owner().point())
                .containsExactly(point(2), point(3));
    }

    @Test
    void aNewRosterReplacesTheOld() {
        roster(DAY, 1, 2);
        roster(DAY, 2);

        append(1, "a", reading(1, 1), reading(2, 2));

        assertThat(energies(1)).containsExactly(2L);
    }
}
