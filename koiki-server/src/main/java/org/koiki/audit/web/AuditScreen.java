package org.koiki.audit.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.audit.Acting;
import org.koiki.audit.store.AuditPages;
import org.koiki.audit.store.AuditQuery;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail, newest entries first. */
@Screen
class AuditScreen {
    private static final int PAGE = 50;

    private final AuditPages pages;

    AuditScreen(AuditPages pages) {
        this.pages = pages;
    }

    @GetMapping("/audit")
    @PreAuthorize("hasAuthority('AUDIT_VIEW')")
    String list(
            @AuthenticationPrincipal Acting acting,
            @RequestParam(required = false) @Nullable String company,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long cursor,
            Model model) {
        String visibleTo = acting.coordinator() ? null : acting.actor().company();
        AuditQuery query = new AuditQuery(visibleTo, filled(company), filled(action), from, to, cursor, PAGE);
        model.addAttribute("query", query);
        model.addAttribute("page", pages.read(query));
        return "audit/trail";
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
