package org.koiki.audit;

/** Walks the whole trail and proves that nothing was changed since it was sealed. */
public interface AuditVerification {
    AuditProof verify();
}
