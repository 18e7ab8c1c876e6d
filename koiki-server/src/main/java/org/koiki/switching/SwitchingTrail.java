package org.koiki.switching;

import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.supplypoint.LookCount;
import org.springframework.stereotype.Component;

/** Tells the audit trail what was done, and who looked at personal data for what purpose. */
@Component
public class SwitchingTrail {
    private static final AuditEntry.Actor NOBODY = new AuditEntry.Actor(null, null, null, null);

    private final AuditTrail audit;
    private final LookCount counted;

    SwitchingTrail(AuditTrail audit, LookCount counted) {
        this.audit = audit;
        this.counted = counted;
    }

    /** @param owner company whose trail shows it as well; absent where the caller's own is enough */
    public void done(Caller caller, String action, String number, @Nullable String owner, @Nullable String detail) {
        record(caller.actor(), action, number, owner, detail);
    }

    /** What time brought about, without anybody's doing. */
    public void happened(String action, String number, @Nullable String owner, @Nullable String detail) {
        record(NOBODY, action, number, owner, detail);
    }

    /**
     * Somebody looked at a customer's data.
     *
     * @param owner whose trail shows it as well, with who looked
     * @param tso company code of the TSO whose point it concerns; absent for several
     */
    public void looked(Caller caller, String number, @Nullable String owner, @Nullable String tso, Purpose purpose) {
        looked(caller, number, owner, tso, purpose, 1);
    }

    /** As above. @param count how many customers were shown */
    public void looked(
            Caller caller, String number, @Nullable String owner, @Nullable String tso, Purpose purpose, int count) {
        counted.looked(caller, number, tso, purpose.name(), count);
        record(caller.actor(), "switching.look", number, owner, purpose.name());
    }

    private void record(
            AuditEntry.Actor actor, String action, String number, @Nullable String owner, @Nullable String detail) {
        audit.record(new AuditEntry(actor, action, number, owner, Outcome.DONE, detail));
    }
}
