package org.koiki.switching.usage;

import org.koiki.access.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Usage over JSON. The password travels in the body, so that no log of addresses has it. */
@RestController
class UsageInquiryApi {
    private final UsageInquiries inquiries;

    UsageInquiryApi(UsageInquiries inquiries) {
        this.inquiries = inquiries;
    }

    @PostMapping("/api/v1/switching/usage-inquiries")
    @PreAuthorize("hasAuthority('SWITCHING_FILE') and hasAuthority('SWITCHING_PERSONAL_DATA')")
    UsageAnswer inquire(@RequestBody UsageInquiry inquiry, @AuthenticationPrincipal Caller caller) {
        return inquiries.inquire(inquiry, caller);
    }
}
