package org.koiki.switching.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.ApplicationStage;
import org.koiki.switching.application.Arrivals.Arrived;

/**
 * An application that was filed and has passed its checks.
 *
 * @param other its other half, which waits for it
 * @param open what else is in process for the point
 */
record Admitted(Filed filed, NewApplication wanted, Optional<Application> other, List<Application> open) {
    static Admitted of(Filed filed, NewApplication wanted, List<Application> open) {
        return new Admitted(filed, wanted, Halves.other(filed.content(), filed.company(), open), open);
    }

    @Nullable
    String partner() {
        return other.map(Application::number).orElse(null);
    }

    /** The stage to which it comes when it is received. */
    ApplicationStage next(Instant now) {
        return Arrivals.next(filed.content(), other, now);
    }

    /** @param version of the other half, once it is joined */
    Arrived arrived(String number, Instant at, int version) {
        return new Arrived(
                wanted.received(number, next(at), partner()),
                other.map(half -> half.joined(number, new ApplicationStage.WithTso(at), version)),
                open);
    }
}
