package org.koiki.metering.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.ExchangedUsage;
import org.koiki.message.FixedUsage;
import org.koiki.message.MeterUsage;
import org.koiki.message.MeteringRow;
import org.koiki.message.SlotEnergy;
import org.koiki.message.UsageDay;
import org.koiki.message.UsageSlot;
import org.koiki.metering.correction.PointChange.ItemChange;
import org.koiki.metering.correction.PointChange.Kind;
import org.koiki.metering.correction.PointChange.SlotChange;

@DisplayName("What a revision of fixed usage changed")
class UsageComparisonTests {
    private static final LocalDate DAY = LocalDate.of(2016, 6, 14);
    private static final String POINT = "1000000000000000880001";
    private static final String OTHER = "1000000000000000880002";

    @Test
    void areTheElementsAndSlotsThatDifferWithBothValues() {
        Correction correction = compared(
                List.of(usage(POINT, 24_000L, day(2_000L, 3_000L)), usage(OTHER, 5L, day(5L))),
                List.of(usage(POINT, 42_000L, day(20_000L, 3_000L)), usage(OTHER, 5L, day(5L))));

        assertThat(correction.changed()).isEqualTo(1);
        assertThat(correction.unchanged()).isEqualTo(1);
        assertThat(correction.points()).singleElement().satisfies(point -> {
            assertThat(point.point()).isEqualTo(POINT);
            assertThat(point.kind()).isEqualTo(Kind.CHANGED);
            assertThat(point.items()).containsExactly(new ItemChange("JP06426", "2.4", "4.2"));
            assertThat(point.slots())
                    .containsExactly(new SlotChange(DAY, 1, "JP06424", new BigDecimal("0.2"), new BigDecimal("2")));
        });
    }

    @Test
    void areThePointsAddedAndGoneWithTheirSums() {
        Correction correction =
                compared(List.of(usage(POINT, 24_000L, day(1L))), List.of(usage(OTHER, 5_000L, day(1L))));

        assertThat(correction.added()).isEqualTo(1);
        assertThat(correction.gone()).isEqualTo(1);
        assertThat(correction.points()).extracting(PointChange::point).containsExactly(OTHER, POINT);
        assertThat(correction.points().getFirst().items()).contains(new ItemChange("JP06426", null, "0.5"));
        assertThat(correction.points().getLast().items()).contains(new ItemChange("JP06426", "2.4", null));
        assertThat(correction.points())
                .allSatisfy(point -> assertThat(point.slots()).isEmpty());
    }

    @Test
    void isNeverAZeroWhereNothingWasProvided() {
        Correction correction = compared(
                List.of(record(POINT, "1", "1", null, List.of())),
                List.of(record(POINT, "1", "0", 30L, List.of(day(10L, 20L)))));

        PointChange point = correction.points().getFirst();
        assertThat(point.items())
                .containsExactly(new ItemChange("JP06405", "1", "0"), new ItemChange("JP06426", null, "0.003"));
        assertThat(point.slots())
                .containsExactly(
                        new SlotChange(DAY, 1, "JP06424", null, new BigDecimal("0.001")),
                        new SlotChange(DAY, 2, "JP06424", null, new BigDecimal("0.002")));
    }

    @Test
    void tellsARecordApartByItsAllocationCode() {
        FixedUsage whole = record(POINT, "1", "0", 30L, List.of());
        FixedUsage partial = record(POINT, "2", "0", 10L, List.of());

        assertThat(compared(List.of(whole, partial), List.of(partial, whole)).unchanged())
                .isEqualTo(2);
    }

    @Test
    void tellsTheMetersOfAnExchange() {
        Correction correction = compared(
                List.of(exchanged(meter("A-1", DAY, day(1_000L)))), List.of(exchanged(meter("B-2", DAY, day(2_000L)))));

        PointChange point = correction.points().getFirst();
        assertThat(point.items())
                .containsExactly(
                        new ItemChange("JP98001", "A-1 2016-06-14–2016-06-14 0.1", "B-2 2016-06-14–2016-06-14 0.1"));
        assertThat(point.slots())
                .containsExactly(new SlotChange(DAY, 1, "JP06424", new BigDecimal("0.1"), new BigDecimal("0.2")));
    }

    @Test
    void isNothingOfOtherMessages() {
        assertThat(Usage.of(SlotEnergy.of(1, POINT, "A1", SlotEnergy.VALID, 5L)))
                .isNull();
    }

    private static Correction compared(List<MeteringRow> before, List<MeteringRow> after) {
        UsageComparison comparison = new UsageComparison();
        before.forEach(row -> comparison.before(Objects.requireNonNull(Usage.of(row))));
        after.forEach(row -> comparison.after(Objects.requireNonNull(Usage.of(row))));
        return comparison.result("10", "W51220201606160100000.zip", "W51220201606160000000.zip");
    }

    private static ExchangedUsage exchanged(MeterUsage meter) {
        return new ExchangedUsage(record(POINT, "1", "0", 1_000L, List.of()), List.of(meter), List.of());
    }

    private static MeterUsage meter(String number, LocalDate day, UsageDay values) {
        return new MeterUsage(number, day, day, 1_000L, List.of(values));
    }

    private static FixedUsage usage(String point, Long whole, UsageDay day) {
        return record(point, "1", "0", whole, List.of(day));
    }

    private static FixedUsage record(
            String point, String allocation, String availability, @Nullable Long whole, List<UsageDay> days) {
        return new FixedUsage(
                point,
                "C-1",
                null,
                null,
                null,
                allocation,
                availability,
                null,
                null,
                whole,
                null,
                null,
                null,
                days,
                List.of());
    }

    private static UsageDay day(Long... values) {
        return new UsageDay(
                DAY,
                IntStream.range(0, values.length)
                        .mapToObj(i -> new UsageSlot(i + 1, values[i], null))
                        .toList());
    }
}
