package org.koiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.koiki.simulator.Errand.Care;

class AgendaTests {
    private static final Instant MIDNIGHT = Instant.parse("2016-05-29T15:00:00Z");
    private static final Instant NOON = MIDNIGHT.plus(Duration.ofHours(12));
    private static final LocalDate TOMORROW = LocalDate.of(2016, 5, 31);

    private final Agenda agenda =
            new Agenda(IntStream.range(0, 300).mapToObj(i -> "L" + i).toList(), 7);

    @Test
    void hasEveryFilerFileForTomorrow() {
        List<Errand> day = agenda.between(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)));

        assertThat(of(day, Care.GOOD).size() + of(day, Care.OUTDATED).size()).isEqualTo(300);
        assertThat(of(day, Care.OUTDATED)).hasSizeBetween(10, 45);
        assertThat(of(day, Care.GOOD).stream().filter(errand -> errand.due().isAfter(NOON)))
                .hasSizeBetween(1, 30);
        assertThat(of(day, Care.WRONG)).hasSizeBetween(3, 40);
        assertThat(of(day, Care.DRAFT))
                .hasSizeBetween(15, 80)
                .allSatisfy(errand -> assertThat(errand.day()).isEqualTo(TOMORROW.plusDays(1)));
    }

    @Test
    void revisesFromTheEveningBeforeOn() {
        List<Errand> days = agenda.between(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(2)));
        List<Errand> revised = of(days, Care.REVISED);

        assertThat(of(days, Care.LATE)).isNotEmpty();
        assertThat(revised).anyMatch(errand -> errand.due().isBefore(begin(errand)));
        assertThat(revised).anyMatch(errand -> errand.due().isAfter(begin(errand)));
        assertThat(revised)
                .allMatch(errand -> errand.due().isAfter(begin(errand).minus(Duration.ofHours(7))));
    }

    private static List<Errand> of(List<Errand> errands, Care care) {
        return errands.stream().filter(errand -> errand.care() == care).toList();
    }

    private static Instant begin(Errand errand) {
        return errand.day().atStartOfDay(Agenda.JST).toInstant();
    }

    @Test
    void isTheSameInOneStepAsInMany() {
        List<Errand> steps = new ArrayList<>();
        for (int minute = 0; minute < 24 * 60; minute++) {
            steps.addAll(agenda.between(
                    MIDNIGHT.plus(Duration.ofMinutes(minute)), MIDNIGHT.plus(Duration.ofMinutes(minute + 1))));
        }

        assertThat(steps).isEqualTo(agenda.between(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1))));
    }

    @Test
    void isAliveFromTheStart() {
        assertThat(agenda.atStart(NOON.minusSeconds(7200)))
                .hasSizeGreaterThan(120)
                .allSatisfy(errand -> assertThat(errand.day()).isEqualTo(TOMORROW));
        assertThat(agenda.atStart(NOON.plusSeconds(7200)))
                .hasSize(120)
                .allSatisfy(errand -> assertThat(errand.day()).isEqualTo(TOMORROW.plusDays(1)));
    }

    @Test
    void sleepsThroughJumpsOfMoreThanAnHour() {
        List<Errand> done = new ArrayList<>();
        Walk walk = new Walk(agenda, done::add);
        walk.to(NOON.minus(Duration.ofHours(3)));
        int atStart = done.size();

        walk.to(NOON.minus(Duration.ofMinutes(90)));
        assertThat(done).hasSize(atStart);

        walk.to(NOON.minus(Duration.ofMinutes(80)));
        assertThat(done).hasSizeGreaterThan(atStart);
    }
}
