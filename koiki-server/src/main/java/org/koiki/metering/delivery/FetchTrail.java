package org.koiki.metering.delivery;

import java.util.List;
import org.koiki.access.Caller;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Tells the audit trail who fetched which file; the TSO's own trail shows it, too. */
@Component
class FetchTrail {
    private static final String ACTION = "energy.fetch";

    private final AuditTrail audit;
    private final ReceiverCodes receivers;

    FetchTrail(AuditTrail audit, ReceiverCodes receivers) {
        this.audit = audit;
        this.receivers = receivers;
    }

    /** The way by which a file was fetched. */
    enum Channel {
        AUTOMATIC,
        API,
        SCREEN,
        /** By a comparison of revisions. */
        CHANGES
    }

    void fetched(StoredFile file, ByteRange range, Channel channel, Caller caller) {
        String part = range.partial() ? ", " + range.header(file.size()) : "";
        record(file.area(), file.area() + "/" + file.name(), Outcome.DONE, channel + part, caller);
    }

    /** Many files in one zip. */
    void fetched(List<StoredFile> files, Caller caller) {
        files.forEach(file ->
                record(file.area(), file.area() + "/" + file.name(), Outcome.DONE, Channel.SCREEN + ", zip", caller));
    }

    void refused(String area, String code, Caller caller) {
        record(area, area, Outcome.REFUSED, code, caller);
    }

    /** A file that the caller has in no area. */
    void unknown(String file, Caller caller) {
        audit.record(new AuditEntry(
                caller.actor(), ACTION, DeliveryProblems.shown(file), null, Outcome.REFUSED, "ENERGY-FILE-NOT-FOUND"));
    }

    private void record(String area, String subject, Outcome outcome, String detail, Caller caller) {
        audit.record(new AuditEntry(
                caller.actor(), ACTION, subject, receivers.tso(area).orElse(null), outcome, detail));
    }
}
