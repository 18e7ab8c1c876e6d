package org.koiki.simulator.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.koiki.simulator.Customer;
import org.koiki.simulator.energy.HandOver.Batch;

class CollectorTests {
    private static final Slot NOON = new Slot(LocalDate.of(2016, 5, 30), 25);

    private final Collector collector = new Collector(
            "06", IntStream.range(0, 20_000).mapToObj(i -> customer(i, "LV")).toList(), 1);

    private static Customer customer(int number, String family) {
        String point = "060%019d".formatted(number);
        return new Customer(point, family, "99016", "LZ016", "C", "見本", "ミホン", "見本市1", "", "AMPERE_BREAKER", 30, 0);
    }

    @Test
    void punctualAndLateReadingsTogetherAreTheWholeSlot() {
        List<String> whole = rows(NOON, Batch.WHOLE);

        assertThat(whole).hasSize(20_000).allMatch(row -> row.matches("06[0-9]{20},([0-9]+[.][0-9]{4},[02]|,1)"));
        assertThat(Stream.concat(rows(NOON, Batch.PUNCTUAL).stream(), rows(NOON, Batch.LATE).stream()))
                .containsExactlyInAnyOrderElementsOf(whole);
        assertThat(rows(NOON, Batch.LATE)).isNotEmpty();
    }

    @Test
    void measuredValuesReplaceEstimatedOnes() {
        List<String> estimated = rows(NOON, Batch.WHOLE).stream()
                .filter(row -> row.endsWith(",2"))
                .toList();

        assertThat(estimated).isNotEmpty();
        assertThat(rows(NOON, Batch.CORRECTED))
                .allMatch(row -> row.endsWith(",0"))
                .extracting(row -> row.substring(0, 22))
                .containsExactlyElementsOf(
                        estimated.stream().map(row -> row.substring(0, 22)).toList());
    }

    @Test
    void tellNothingOfFeedInPoints() {
        Collector feedIn = new Collector("06", List.of(customer(1, "FIT"), customer(2, "LV")), 1);

        assertThat(new String(feedIn.batch(new HandOver(NOON, Batch.WHOLE)), StandardCharsets.UTF_8).lines())
                .hasSize(2);
    }

    @Test
    void homesUseMoreInTheEveningThanByNight() {
        assertThat(sum(new Slot(NOON.day(), 41))).isGreaterThan(2 * sum(new Slot(NOON.day(), 8)));
    }

    private double sum(Slot slot) {
        return rows(slot, Batch.WHOLE).stream()
                .map(row -> row.split(",")[1])
                .filter(energy -> !energy.isEmpty())
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    @Test
    void areTheSameEachTime() {
        assertThat(rows(NOON, Batch.WHOLE)).isEqualTo(rows(NOON, Batch.WHOLE));
    }

    private List<String> rows(Slot slot, Batch batch) {
        return new String(collector.batch(new HandOver(slot, batch)), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
    }
}
