package org.koiki.simulator.switching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.koiki.simulator.Customer;
import org.koiki.simulator.switching.Wish.Kind;

class WishesTests {
    private static final Instant MIDNIGHT = Instant.parse("2016-05-29T15:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final Wishes wishes =
            new Wishes(IntStream.range(0, 500).mapToObj(WishesTests::customer).toList(), 7);

    private static Customer customer(int number) {
        boolean idle = number % 20 == 0;
        String family = number % 7 == 0 ? "HV" : "LV";
        String point = "060%019d".formatted(number);
        String retailer = idle ? "" : "99016";
        return new Customer(point, family, retailer, "LZ016", "C", "見本", "ミホン", "見本市1", "", "AMPERE_BREAKER", 30, 0);
    }

    @Test
    void areOfAllKindsAndFitTheirPoints() {
        List<Wish> day = wishes.between(MIDNIGHT, MIDNIGHT.plus(DAY));

        assertThat(day).extracting(Wish::kind).contains(Kind.values());
        assertThat(day)
                .allSatisfy(wish -> assertThat(wish.customer().supplied()).isEqualTo(wish.kind() != Kind.MOVE_IN));
        assertThat(day.stream().filter(wish -> wish.kind() == Kind.AMPERE_CHANGE))
                .allMatch(wish -> wish.customer().family().equals("LV"));
    }

    @Test
    void areTheSameInOneStepAsInMany() {
        List<Wish> steps = new ArrayList<>();
        for (int minute = 0; minute < 24 * 60; minute++) {
            Instant from = MIDNIGHT.plus(Duration.ofMinutes(minute));
            steps.addAll(wishes.between(from, from.plus(Duration.ofMinutes(1))));
        }

        assertThat(steps).containsExactlyInAnyOrderElementsOf(wishes.between(MIDNIGHT, MIDNIGHT.plus(DAY)));
    }

    @Test
    void someAreThereAtTheStart() {
        assertThat(wishes.atStart(MIDNIGHT))
                .isNotEmpty()
                .allMatch(wish -> wish.due().equals(MIDNIGHT));
    }
}
