package org.koiki.simulator.switching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.koiki.simulator.Customer;
import org.koiki.simulator.Dice;
import org.koiki.simulator.switching.Wish.Kind;

/** Which customers want what, day after day: a few in a hundred change their retailer in a year, some more move. */
final class Wishes {
    private static final ZoneId JST = ZoneId.of("Asia/Tokyo");
    private static final int A_DAY = 60;
    private static final int AT_START = 12;
    private static final LocalTime OPENING = LocalTime.of(8, 0);
    private static final int OPEN_SECONDS = 14 * 3600;
    private static final int SWITCHES_OF_100 = 55;
    private static final int MOVES_OUT_OF_100 = 75;
    private static final String LOW_VOLTAGE = "LV";

    private final List<Customer> supplied;
    private final List<Customer> idle;
    private final List<Customer> ampere;
    private final long seed;

    Wishes(List<Customer> customers, long seed) {
        this.supplied = customers.stream().filter(Customer::supplied).toList();
        this.idle = customers.stream().filter(customer -> !customer.supplied()).toList();
        this.ampere = supplied.stream()
                .filter(customer -> customer.family().equals(LOW_VOLTAGE)
                        && customer.method().equals("AMPERE_BREAKER"))
                .toList();
        this.seed = seed;
    }

    /** So that a market just started is alive. */
    List<Wish> atStart(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, JST);
        return IntStream.range(0, AT_START)
                .mapToObj(number -> wish(today, A_DAY + number))
                .flatMap(Optional::stream)
                .map(wish -> new Wish(now, wish.id(), wish.kind(), wish.customer()))
                .toList();
    }

    /** What is wished after one moment and up to another. */
    List<Wish> between(Instant after, Instant upTo) {
        LocalDate first = LocalDate.ofInstant(after, JST);
        LocalDate last = LocalDate.ofInstant(upTo, JST);
        return first.datesUntil(last.plusDays(1))
                .flatMap(this::on)
                .filter(wish -> wish.due().isAfter(after) && !wish.due().isAfter(upTo))
                .toList();
    }

    private Stream<Wish> on(LocalDate day) {
        return IntStream.range(0, A_DAY).mapToObj(number -> wish(day, number)).flatMap(Optional::stream);
    }

    /** Absent where there is no customer who could wish it. */
    private Optional<Wish> wish(LocalDate day, int number) {
        SplittableRandom luck = Dice.of(seed, "wish", day, number);
        Instant due = day.atTime(OPENING)
                .plusSeconds(luck.nextInt(OPEN_SECONDS))
                .atZone(JST)
                .toInstant();
        Kind kind = kind(luck.nextInt(100), number);
        List<Customer> choice = switch (kind) {
            case SWITCH, MOVE_OUT -> supplied;
            case MOVE_IN -> idle;
            case AMPERE_CHANGE -> ampere;
        };
        return choice.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Wish(due, "sample-" + day + "-" + number, kind, choice.get(luck.nextInt(choice.size()))));
    }

    private static Kind kind(int luck, int number) {
        if (luck < SWITCHES_OF_100) {
            return Kind.SWITCH;
        }
        if (luck < MOVES_OUT_OF_100) {
            return Kind.MOVE_OUT;
        }
        return number % 2 == 0 ? Kind.MOVE_IN : Kind.AMPERE_CHANGE;
    }
}
