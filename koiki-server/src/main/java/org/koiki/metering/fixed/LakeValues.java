package org.koiki.metering.fixed;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.koiki.lake.StandingDays;
import org.koiki.message.SlotSeries;
import org.koiki.metering.lake.LakeDays;
import org.koiki.metering.publication.DailyIssue;
import org.springframework.stereotype.Component;

/** Values of days that the lake has exactly as the daily files say them. */
@Component
class LakeValues {
    private final LakeDays lake;

    LakeValues(LakeDays lake) {
        this.lake = lake;
    }

    /**
     * Puts the values of fresh records.
     *
     * @param days to be read, where it can be done
     * @return the days of which all are put
     */
    Set<LocalDate> read(
            String area,
            List<UsageRecord> records,
            Predicate<UsageRecord> fresh,
            Map<LocalDate, DayValues> days,
            Map<LocalDate, DailyIssue> now) {
        int[] places = IntStream.range(0, records.size())
                .filter(i -> fresh.test(records.get(i)))
                .boxed()
                .sorted(Comparator.comparing(i -> records.get(i).point()))
                .mapToInt(Integer::intValue)
                .toArray();
        String[] points =
                Arrays.stream(places).mapToObj(i -> records.get(i).point()).toArray(String[]::new);
        if (points.length == 0) {
            return Set.of();
        }
        List<DailyIssue> issues = days.keySet().stream()
                .map(day -> Objects.requireNonNull(now.get(day)))
                .toList();
        return lake.read(area, issues, points, (point, day, energy, from) -> {
            DayValues values = Objects.requireNonNull(days.get(day));
            if (values.holds(places[point])) {
                put(values, places[point], energy, from);
            }
        });
    }

    private static void put(DayValues values, int place, long[] energy, int from) {
        for (int i = 0; i < SlotSeries.SLOTS; i++) {
            if (energy[from + i] != StandingDays.ABSENT) {
                values.put(place, i + 1, Math.toIntExact(energy[from + i]));
            }
        }
    }
}
