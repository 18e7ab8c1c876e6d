package org.koiki.plan.web;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.BadZip;
import org.koiki.message.Plan;
import org.koiki.message.PlanCsv;
import org.koiki.message.PlanReader;
import org.koiki.message.PlanZip;
import org.koiki.plan.intake.Submission;
import org.koiki.plan.intake.Submission.ClosedSlots;
import org.koiki.plan.intake.Submission.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Filing by hand: every check first, with all that would change; then the same file is filed. */
@Screen
@PreAuthorize("hasAuthority('PLAN_FILE')")
class UploadScreen {
    private final HandFiling filing;
    private final MarketClock clock;

    UploadScreen(HandFiling filing, MarketClock clock) {
        this.filing = filing;
        this.clock = clock;
    }

    @GetMapping("/plans/new")
    String choose() {
        return "plan/upload";
    }

    @PostMapping("/plans/preview")
    String preview(
            @AuthenticationPrincipal Caller caller,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "REFUSE") ClosedSlots closedSlots,
            Model model)
            throws IOException {
        Submission submission = submission(caller, file, closedSlots);
        model.addAttribute("preview", filing.preview(submission, plan(submission)))
                .addAttribute("slots", Slot.ALL);
        return "plan/preview";
    }

    @PostMapping("/plans")
    String file(
            @AuthenticationPrincipal Caller caller,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "REFUSE") ClosedSlots closedSlots,
            @RequestParam String sha256)
            throws IOException {
        return filing.file(submission(caller, file, closedSlots), sha256);
    }

    private Submission submission(Caller caller, MultipartFile file, ClosedSlots closedSlots) throws IOException {
        byte[] body = file.getBytes();
        String name = file.getOriginalFilename();
        return new Submission(caller, body, form(body, name), name, null, clock.now(), closedSlots, false);
    }

    private static Form form(byte[] body, @Nullable String name) {
        if (body.length > 1 && body[0] == 'P' && body[1] == 'K') {
            return Form.ZIP;
        }
        return name != null && name.toLowerCase(Locale.ROOT).endsWith(".csv") ? Form.CSV : Form.XML;
    }

    private static @Nullable Plan plan(Submission submission) {
        byte[] body = submission.body();
        try {
            return switch (submission.form()) {
                case CSV -> PlanCsv.read(body).plan();
                case ZIP -> PlanReader.read(PlanZip.open(body).xml()).plan();
                case XML, JSON -> PlanReader.read(body).plan();
            };
        } catch (BadZip e) {
            return null;
        }
    }
}
