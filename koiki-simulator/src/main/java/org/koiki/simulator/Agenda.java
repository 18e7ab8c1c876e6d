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
 * twenty filers errs and corrects itself, one of thirty comes too late, one of twelve files an old draft that its counterparties
 * know nothing of, one of seven has a draft the afternoon before. From 17:00 on they revise.
 */
final class Agenda {
    static final ZoneId JST = ZoneId.of("Asia/Tokyo");

    private static final LocalTime NOON = LocalTime.NOON;
    private static final int AT_START = 120;
    private static final int ONE_ERRS_OF = 20;
    private static final int ONE_LATE_OF = 30;
    private static final int ONE_OUTDATED_OF = 12;
    private static final int ONE_DRAFTS_OF = 7;
    private static final int ONE_REVISES_OF = 3;

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
        return Stream.concat(missed.stream().filter(errand -> errand.day().equals(day)), early)
                .toList();
    }

    private Stream<Errand> on(LocalDate today) {
        return filers.stream().flatMap(filer -> {
            List<Errand> errands = new ArrayList<>();
            fileForTomorrow(filer, today, errands);
            draft(filer, today.plusDays(2), errands);
            revise(filer, today.plusDays(1), errands);
            revise(filer, today, errands);
            errands.removeIf(errand -> !today.equals(LocalDate.ofInstant(errand.due(), JST)));
            return errands.stream();
        });
    }

    private void fileForTomorrow(String filer, LocalDate today, List<Errand> errands) {
        LocalDate tomorrow = today.plusDays(1);
        SplittableRandom luck = dice("plan", filer, tomorrow);
        Instant usual = at(today, LocalTime.of(8, 0)).plusSeconds((long) (235 * 60 * Math.sqrt(luck.nextDouble())));
        if (luck.nextInt(ONE_ERRS_OF) == 0) {
            errands.add(new Errand(usual.minus(Duration.ofMinutes(12)), filer, tomorrow, Care.WRONG));
        }
        Instant due = isLate(filer, tomorrow) ? at(today, NOON).plusSeconds(luck.nextInt(30, 900)) : usual;
        errands.add(new Errand(due, filer, tomorrow, isOutdated(filer, tomorrow) ? Care.OUTDATED : Care.GOOD));
    }

    private void draft(String filer, LocalDate day, List<Errand> errands) {
        SplittableRandom draft = dice("draft", filer, day);
        if (draft.nextInt(ONE_DRAFTS_OF) == 0) {
            Instant afternoon = at(day.minusDays(2), LocalTime.of(13, 0)).plusSeconds(draft.nextInt(4 * 3600));
            errands.add(new Errand(afternoon, filer, day, Care.DRAFT));
        }
    }

    /** From 17:00 of the day before: who was late or mistaken sets it right, most of them; others change a slot. */
    private void revise(String filer, LocalDate day, List<Errand> errands) {
        SplittableRandom luck = dice("revise", filer, day);
        Instant opening = at(day.minusDays(1), LocalTime.of(17, 0));
        if (isLate(filer, day) || isOutdated(filer, day)) {
            if (luck.nextInt(3) > 0) {
                errands.add(new Errand(opening.plusSeconds(luck.nextInt(60, 5 * 3600)), filer, day, Care.LATE));
            }
        } else if (luck.nextInt(ONE_REVISES_OF) == 0) {
            errands.add(new Errand(opening.plusSeconds(luck.nextInt(60, 27 * 3600)), filer, day, Care.REVISED));
        }
    }

    private boolean isLate(String filer, LocalDate day) {
        return dice("late", filer, day).nextInt(ONE_LATE_OF) == 0;
    }

    private boolean isOutdated(String filer, LocalDate day) {
        return dice("outdated", filer, day).nextInt(ONE_OUTDATED_OF) == 0;
    }

    private SplittableRandom dice(String what, String filer, LocalDate day) {
        return Dice.of(seed, what, filer, day);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(JST).toInstant();
    }
}
