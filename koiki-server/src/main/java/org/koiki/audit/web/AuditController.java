package org.koiki.audit.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.Acting;
import org.koiki.audit.AuditProof;
import org.koiki.audit.AuditVerification;
import org.koiki.audit.store.AuditPage;
import org.koiki.audit.store.AuditPages;
import org.koiki.audit.store.AuditQuery;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail: the coordinator sees all of it, others what they did and what was done to what is theirs. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {
    private final AuditPages pages;
    private final AuditVerification verification;

    AuditController(AuditPages pages, AuditVerification verification) {
        this.pages = pages;
        this.verification = verification;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('AUDIT_VIEW')")
    AuditPage list(
            @AuthenticationPrincipal Acting acting,
            @RequestParam(required = false) @Nullable String company,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        String visibleTo = acting.coordinator() ? null : acting.actor().company();
        return pages.read(new AuditQuery(visibleTo, company, action, from, to, cursor, limit));
    }

    @GetMapping("/verification")
    @PreAuthorize("hasAuthority('AUDIT_ADMIN') and principal.coordinator()")
    AuditProof verify() {
        return verification.verify();
    }
}
