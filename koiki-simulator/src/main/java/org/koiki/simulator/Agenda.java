package org.koiki.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.koiki.simulator.Errand.Care;

/**
 * When who files what. Most plans for a day come between 8:00 and 11:55 of the day before, thickest before noon; one of
 * twenty filers errs and corrects itself, one of thirty comes too late, one of seven has a draft the afternoon before.
 */
final class Agenda {
    static final ZoneId JST = ZoneId.of("Asia/Tokyo");

    private static final LocalTime NOON = LocalTime.NOON;
    private static final int AT_START = 40;

    private final List<String> filers;
    private final long seed;

    Agenda(List<String> filers, long seed) {
        this.filers = List.copyOf(filers);
        this.seed = seed;
    }

    /** What falls due after one moment and up to another, in order. */
    List<Errand> between(Instant after, Instant upTo) {
        LocalDate first = after.atZone(JST).toLocalDate();
        LocalDate last = upTo.atZone(JST).toLocalDate();
        return first.datesUntil(last.plusDays(1))
                .flatMap(this::on)
                .filter(errand -> errand.due().isAfter(after) && !errand.due().isAfter(upTo))
                .sorted(Comparator.comparing(Errand::due))
                .toList();
    }

    /** So that a market just started is alive: what was due today, or some plans for the next open day. */
    List<Errand> atStart(Instant now) {
        LocalDate today = now.atZone(JST).toLocalDate();
        boolean open = now.isBefore(at(today, NOON));
        LocalDate day = today.plusDays(open ? 1 : 2);
        List<Errand> missed = open ? between(at(today, LocalTime.MIN), now) : List.of();
        Stream<Errand> early = filers.stream()
                .sorted(Comparator.comparing(filer -> dice("start", filer, day).nextInt()))
                .limit(AT_START)
                .map(filer -> new Errand(now, filer, day, Care.DRAFT));
        return Stream.concat(missed.stream(), early).toList();
    }

    private Stream<Errand> on(LocalDate today) {
        return filers.stream().flatMap(filer -> of(filer, today).stream());
    }

    private List<Errand> of(String filer, LocalDate today) {
        List<Errand> errands = new ArrayList<>();
        LocalDate tomorrow = today.plusDays(1);
        SplittableRandom luck = dice("plan", filer, tomorrow);
        Instant usual = at(today, LocalTime.of(8, 0)).plusSeconds((long) (235 * 60 * Math.sqrt(luck.nextDouble())));
        if (luck.nextInt(20) == 0) {
            errands.add(new Errand(usual.minus(Duration.ofMinutes(12)), filer, tomorrow, Care.WRONG));
        }
        boolean late = luck.nextInt(30) == 0;
        Instant due = late ? at(today, NOON).plusSeconds(luck.nextInt(30, 900)) : usual;
        errands.add(new Errand(due, filer, tomorrow, Care.GOOD));
        LocalDate afterTomorrow = today.plusDays(2);
        SplittableRandom draft = dice("draft", filer, afterTomorrow);
        if (draft.nextInt(7) == 0) {
            Instant afternoon = at(today, LocalTime.of(13, 0)).plusSeconds(draft.nextInt(4 * 3600));
            errands.add(new Errand(afternoon, filer, afterTomorrow, Care.DRAFT));
        }
        return errands;
    }

    private SplittableRandom dice(String what, String filer, LocalDate day) {
        return Dice.of(seed, what, filer, day);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(JST).toInstant();
    }
}
