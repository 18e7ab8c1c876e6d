package org.koiki.switching;

import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Tells the audit trail what was done, and who looked at personal data for what purpose. */
@Component
public class SwitchingTrail {
    private static final AuditEntry.Actor NOBODY = new AuditEntry.Actor(null, null, null, null);

    private final AuditTrail audit;

    SwitchingTrail(AuditTrail audit) {
        this.audit = audit;
    }

    /** @param owner company whose trail shows it as well; absent where the caller's own is enough */
    public void done(Caller caller, String action, String number, @Nullable String owner, @Nullable String detail) {
        record(caller.actor(), action, number, owner, detail);
    }

    /** What time brought about, without anybody's doing. */
    public void happened(String action, String number, @Nullable String owner, @Nullable String detail) {
        record(NOBODY, action, number, owner, detail);
    }

    /** Somebody looked at a customer's data. @param owner whose trail shows it as well, with who looked */
    public void looked(Caller caller, String number, @Nullable String owner, Purpose purpose) {
        record(caller.actor(), "switching.look", number, owner, purpose.name());
    }

    private void record(
            AuditEntry.Actor actor, String action, String number, @Nullable String owner, @Nullable String detail) {
        audit.record(new AuditEntry(actor, action, number, owner, Outcome.DONE, detail));
    }
}
