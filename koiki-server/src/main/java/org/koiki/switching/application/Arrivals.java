package org.koiki.switching.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.koiki.switching.ApplicationStage;
import org.springframework.stereotype.Component;

/** Where applications go once they are received: they wait for their other half, or come to the desk of the TSO. */
@Component
class Arrivals {
    private final Halves halves;
    private final Desk desk;

    Arrivals(Halves halves, Desk desk) {
        this.halves = halves;
        this.desk = desk;
    }

    /**
     * An application that was received.
     *
     * @param joined its other half, which had waited for it
     * @param open what else is in process for the point
     */
    record Arrived(Application application, Optional<Application> joined, List<Application> open) {
        private boolean isWaiting() {
            return application.stage() instanceof ApplicationStage.Waiting;
        }

        private List<Application> halves() {
            return Stream.concat(Stream.of(application), joined.stream()).toList();
        }
    }

    /** The stage to which an application comes. @param other its other half, if it is there */
    static ApplicationStage next(Content content, Optional<Application> other, Instant now) {
        return content.kind().isHalfOfSwitch() && other.isEmpty()
                ? new ApplicationStage.Waiting(now)
                : new ApplicationStage.WithTso(now);
    }

    /** Tells the halves that waited for them, or why they wait themselves, and hands the others to their desks; they come back in any order. */
    List<Application> place(List<Arrived> arrived) {
        List<Application> placed = new ArrayList<>();
        List<List<Application>> atDesk = new ArrayList<>();
        for (Arrived each : arrived) {
            if (each.isWaiting()) {
                halves.tellOfOtherDate(each.application(), each.open());
                placed.add(each.application());
            } else {
                each.joined().ifPresent(halves::tellOfOther);
                atDesk.add(each.halves());
            }
        }
        if (!atDesk.isEmpty()) {
            placed.addAll(desk.arrive(atDesk));
        }
        return placed;
    }
}
