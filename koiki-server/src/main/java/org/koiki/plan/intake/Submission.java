package org.koiki.plan.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;

/**
 * A file as received, not yet looked into.
 *
 * @param body the bytes, shared, not to be changed
 * @param fileName name that came with the file; a zip tells its own
 * @param messageCode the only message code that the interface takes; absent when it takes all
 * @param received market time at which the file was wholly received
 * @param closedSlots what to do when an intraday file changes slots that are closed
 * @param dryRun make all checks and store nothing
 */
public record Submission(
        Caller caller,
        byte[] body,
        Form form,
        @Nullable String fileName,
        @Nullable String messageCode,
        Instant received,
        ClosedSlots closedSlots,
        boolean dryRun) {

    /** What a filer wants when an intraday file changes slots that are closed. */
    public enum ClosedSlots {
        /** Refuse the file and name the slots. */
        REFUSE,
        /** Take the file for the open slots only. */
        KEEP
    }

    /** A file that is refused when it changes closed slots. */
    public Submission(
            Caller caller,
            byte[] body,
            Form form,
            @Nullable String fileName,
            @Nullable String messageCode,
            Instant received,
            boolean dryRun) {
        this(caller, body, form, fileName, messageCode, received, ClosedSlots.REFUSE, dryRun);
    }

    /** The same, to be checked only. */
    public Submission asDryRun() {
        return new Submission(caller, body, form, fileName, messageCode, received, closedSlots, true);
    }

    /** How the plan stands in the body. */
    public enum Form {
        ZIP,
        XML,
        JSON,
        CSV
    }
}
