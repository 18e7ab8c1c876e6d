package org.koiki.switching.usage;

import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Usage of a customer who wants to switch, month by month, for whoever holds the password. */
@Screen
@PreAuthorize("hasAuthority('SWITCHING_FILE') and hasAuthority('SWITCHING_PERSONAL_DATA')")
class UsageInquiryScreen {
    private final UsageInquiries inquiries;

    UsageInquiryScreen(UsageInquiries inquiries) {
        this.inquiries = inquiries;
    }

    @GetMapping("/switching/usage-inquiry")
    String ask(@RequestParam(required = false) @Nullable String supplyPoint, Model model) {
        model.addAttribute("supplyPoint", supplyPoint);
        return "switching/usage-inquiry";
    }

    @PostMapping("/switching/usage-inquiry")
    String answer(
            @AuthenticationPrincipal Caller caller,
            @RequestParam String supplyPoint,
            @RequestParam String password,
            Model model) {
        model.addAttribute("supplyPoint", supplyPoint);
        try {
            UsageAnswer answer =
                    inquiries.inquire(new UsageInquiry(supplyPoint, password, UsageInquiry.Purpose.SWITCH), caller);
            model.addAttribute("answer", answer)
                    .addAttribute("bars", MonthBar.of(answer.monthly()))
                    .addAttribute("unread", answer.unread());
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody());
        }
        return "switching/usage-inquiry";
    }
}
