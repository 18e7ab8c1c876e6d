package org.koiki.switching.usage;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.koiki.switching.UsageAccessStage;

/** Reads the stage of an application. */
final class UsageStages {
    private UsageStages() {}

    /** A password that has run out makes {@code EXPIRED} of {@code GRANTED}, even before the night's task says so. */
    static UsageAccessStage of(UsageAccess access, LocalDate today) {
        return switch (access.stage()) {
            case "WITH_TSO" -> new UsageAccessStage.WithTso(access.updatedAt());
            case "GRANTED" ->
                today.isAfter(requireNonNull(access.until()))
                        ? new UsageAccessStage.Expired(access.updatedAt())
                        : new UsageAccessStage.Granted(access.updatedAt(), requireNonNull(access.until()));
            case "REFUSED" -> new UsageAccessStage.Refused(access.updatedAt(), requireNonNull(access.refusal()));
            case "EXPIRED" -> new UsageAccessStage.Expired(access.updatedAt());
            case "CANCELLED" -> new UsageAccessStage.Cancelled(access.updatedAt());
            default -> throw new IllegalStateException(access.stage());
        };
    }
}
