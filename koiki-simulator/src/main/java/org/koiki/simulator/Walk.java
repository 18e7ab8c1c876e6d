package org.koiki.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks along with the market clock and hands out what falls due. Jumps of more than an hour are slept through. */
final class Walk {
    private static final Duration JUMP = Duration.ofHours(1);

    private final Agenda agenda;
    private final Consumer<Errand> office;
    private @Nullable Instant last;

    Walk(Agenda agenda, Consumer<Errand> office) {
        this.agenda = agenda;
        this.office = office;
    }

    void to(Instant now) {
        Instant from = last;
        last = now;
        if (from == null) {
            agenda.atStart(now).forEach(office);
        } else if (Duration.between(from, now).compareTo(JUMP) <= 0) {
            agenda.between(from, now).forEach(office);
        }
    }
}
