package org.koiki.audit;

/** Append-only record of what was done. An entry is written at the end of the caller's transaction, or in its own when there is none, with the market time of then. */
public interface AuditTrail {
    void record(AuditEntry entry);
}
