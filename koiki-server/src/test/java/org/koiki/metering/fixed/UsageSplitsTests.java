package org.koiki.metering.fixed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.metering.delivery.Family;
import org.koiki.metering.delivery.Voltage;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;

/** At most 20,000 points and 30 MB of XML (metering.md §2). */
@KoikiTest
@DisplayName("Files of fixed usage")
class UsageSplitsTests {
    private static final FixedUnit UNIT = new FixedUnit("10", LocalDate.of(2016, 6, 16));

    @Autowired
    UsageSplits splits;

    @Test
    void holdAsManyPointsOfAMonthAsThirtyMegabytesTake() {
        List<Integer> sizes = sizes(cut(1_000, UNIT.reading().minusDays(31), Set.of()));

        assertThat(sizes.subList(0, sizes.size() - 1))
                .allSatisfy(size -> assertThat(size).isBetween(250, 270));
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1_000);
    }

    @Test
    void stayBelowTheirNumberOfPointsAndFollowTheFilesThatThereAre() {
        UsageFile.Key taken = new UsageFile.Key(Family.FIXED, "90040", Voltage.LOW, 4);

        List<UsageRecord> cut = cut(6_000, UNIT.last(), Set.of(taken));

        assertThat(cut).extracting(UsageRecord::split).containsOnly(5, 6);
    }

    private List<UsageRecord> cut(int points, LocalDate since, Set<UsageFile.Key> taken) {
        List<UsageRecord> records = IntStream.range(0, points)
                .mapToObj(i -> new UsageRecord(
                        i,
                        UsageCase.number(i),
                        since,
                        "90040",
                        Voltage.LOW,
                        RecordState.PROVIDED,
                        -1,
                        1,
                        false,
                        false,
                        List.of(),
                        false))
                .toList();
        return splits.cut(UNIT, records, taken);
    }

    private static List<Integer> sizes(List<UsageRecord> cut) {
        return cut.stream()
                .collect(Collectors.groupingBy(UsageRecord::split, java.util.TreeMap::new, Collectors.counting()))
                .values()
                .stream()
                .map(Long::intValue)
                .toList();
    }
}
