package org.koiki.plan.web;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.BadZip;
import org.koiki.message.Plan;
import org.koiki.message.PlanReader;
import org.koiki.message.PlanZip;
import org.koiki.message.Text;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanView;
import org.koiki.plan.Plans;
import org.koiki.plan.Receipt;
import org.koiki.plan.intake.Filings;
import org.koiki.plan.intake.Submission;
import org.koiki.plan.intake.Submission.ClosedSlots;
import org.koiki.plan.intake.Submission.Form;
import org.springframework.http.HttpStatus;
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
    private final Filings filings;
    private final Plans plans;
    private final MarketClock clock;

    UploadScreen(Filings filings, Plans plans, MarketClock clock) {
        this.filings = filings;
        this.plans = plans;
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
        Receipt receipt = filings.file(submission(caller, file, closedSlots, true));
        model.addAttribute("preview", Preview.of(receipt, plan(file.getBytes()), standing(receipt, caller)))
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
        if (!sha256.equals(
                filings.file(submission(caller, file, closedSlots, true)).sha256())) {
            throw changed();
        }
        Receipt receipt = filings.file(submission(caller, file, closedSlots, false));
        if (!receipt.accepted()) {
            return "redirect:/filings/" + receipt.filing();
        }
        return "redirect:/plans/" + receipt.planId() + "?done=plan." + (receipt.repeated() ? "repeated" : "filed");
    }

    private Submission submission(Caller caller, MultipartFile file, ClosedSlots closedSlots, boolean dryRun)
            throws IOException {
        byte[] body = file.getBytes();
        return new Submission(
                caller, body, form(body), file.getOriginalFilename(), null, clock.now(), closedSlots, dryRun);
    }

    private static Form form(byte[] body) {
        return body.length > 1 && body[0] == 'P' && body[1] == 'K' ? Form.ZIP : Form.XML;
    }

    private static @Nullable Plan plan(byte[] body) {
        try {
            return PlanReader.read(form(body) == Form.ZIP ? PlanZip.open(body).xml() : body)
                    .plan();
        } catch (BadZip e) {
            return null;
        }
    }

    private @Nullable PlanView standing(Receipt receipt, Caller caller) {
        return Optional.ofNullable(receipt.planId())
                .flatMap(PlanId::parse)
                .flatMap(id -> plans.find(id, caller))
                .filter(view -> view.plan() != null)
                .orElse(null);
    }

    private static Problem changed() {
        return new Problem(
                HttpStatus.CONFLICT,
                "file-changed",
                new Text("提出していません", "The plan is not filed"),
                new Text(
                        "確認した後にファイルの内容が変わりました。もう一度内容を確認してください。",
                        "The file changed after it was checked. Please check it again."));
    }
}
