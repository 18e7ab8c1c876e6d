package org.koiki.plan.web;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.FilingWindows;
import org.koiki.calendar.GateClosures;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Plan;
import org.koiki.message.PlanFileName;
import org.koiki.message.PlanHead;
import org.koiki.message.PlanWriter;
import org.koiki.message.SlotSeries;
import org.koiki.participant.Masters;
import org.koiki.plan.PairView;
import org.koiki.plan.Pairs;
import org.koiki.plan.PlanCodes;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanView;
import org.koiki.plan.Plans;
import org.koiki.plan.draft.Draft;
import org.koiki.plan.draft.TakeOver;
import org.koiki.plan.intake.Submission;
import org.koiki.plan.intake.Submission.Form;
import org.koiki.plan.pair.Parties;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A standing plan edited by hand and filed as its next version: of the day ahead while that is open, during the day afterwards. */
@Screen
@PreAuthorize("hasAuthority('PLAN_FILE')")
class DraftScreen {
    private static final DateTimeFormatter CREATED =
            DateTimeFormatter.ofPattern("yyMMddHHmmss").withZone(MarketClock.JST);

    private final Plans plans;
    private final Pairs pairs;
    private final HandFiling filing;
    private final FilingWindows windows;
    private final GateClosures gates;
    private final Masters masters;
    private final MarketClock clock;

    DraftScreen(
            Plans plans,
            Pairs pairs,
            HandFiling filing,
            FilingWindows windows,
            GateClosures gates,
            Masters masters,
            MarketClock clock) {
        this.plans = plans;
        this.pairs = pairs;
        this.filing = filing;
        this.windows = windows;
        this.gates = gates;
        this.masters = masters;
        this.clock = clock;
    }

    /** @param pair number of the pair whose other side is taken over */
    @GetMapping("/plans/{id}/draft")
    String edit(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer pair,
            Model model) {
        PlanView view = view(id, caller);
        PlanId plan = PlanId.parse(id).orElseThrow(PlanProblems::notFound);
        Draft draft = Draft.of(plan(view));
        int open = firstOpen(plan);
        PairView taken = pair == null ? null : pair(plan, pair, caller);
        model.addAttribute("plan", view.summary())
                .addAttribute("version", view.version())
                .addAttribute("table", DraftTable.of(draft, taken == null ? draft : takeOver(plan, draft, taken, open)))
                .addAttribute("taken", taken)
                .addAttribute("open", open)
                .addAttribute("closing", open > SlotSeries.SLOTS ? null : gates.closing(plan.targetDate(), open))
                .addAttribute("messageCode", messageCode(plan))
                .addAttribute("created", CREATED.format(clock.now()))
                .addAttribute("slots", Slot.ALL);
        return "plan/draft";
    }

    @PostMapping("/plans/{id}/draft/preview")
    String preview(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @ModelAttribute DraftForm form,
            Model model) {
        Plan edited = edited(view(id, caller), form);
        model.addAttribute("preview", filing.preview(submission(caller, edited), edited))
                .addAttribute("slots", Slot.ALL);
        return "plan/preview";
    }

    @PostMapping("/plans/{id}/draft")
    String file(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @ModelAttribute DraftForm form,
            @RequestParam String sha256) {
        return filing.file(submission(caller, edited(view(id, caller), form)), sha256);
    }

    /** Whether somebody who sees a plan so can edit it. */
    static boolean canEdit(PlanView view) {
        return view.plan() != null && Draft.isFor(view.plan());
    }

    private PlanView view(String id, Caller caller) {
        return PlanId.parse(id)
                .flatMap(plan -> plans.find(plan, caller))
                .filter(DraftScreen::canEdit)
                .orElseThrow(PlanProblems::notFound);
    }

    private static Plan plan(PlanView view) {
        return Optional.ofNullable(view.plan()).orElseThrow(PlanProblems::notFound);
    }

    private static Plan edited(PlanView view, DraftForm form) {
        form.check();
        if (view.version() != form.version()) {
            throw HandFiling.changed();
        }
        try {
            return Draft.of(plan(view)).with(form.rows()).plan(form.messageCode(), form.created());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw PlanProblems.badParameter("row");
        }
    }

    private Submission submission(Caller caller, Plan plan) {
        PlanHead head = plan.head();
        String name = PlanFileName.of(head.messageCode(), head.targetDate(), head.sender())
                .xml();
        return new Submission(caller, PlanWriter.write(plan), Form.XML, name, null, clock.now(), false);
    }

    private PairView pair(PlanId plan, int number, Caller caller) {
        return pairs.of(plan, caller).stream()
                .flatMap(all -> all.stream().skip(Math.max(0, number)).limit(1))
                .findFirst()
                .orElseThrow(PlanProblems::notFound);
    }

    private Draft takeOver(PlanId plan, Draft draft, PairView pair, int open) {
        Parties parties = new Parties(masters.current(), plan.targetDate());
        return new TakeOver(pair, code -> parties.of(code).equals(pair.counterparty()), open).into(draft);
    }

    private boolean isDayAhead(PlanId plan) {
        return windows.of(plan.messageCode(), plan.targetDate())
                .filter(window -> window.admits(clock.now()))
                .isPresent();
    }

    private String messageCode(PlanId plan) {
        return isDayAhead(plan)
                ? plan.messageCode()
                : PlanCodes.intraday(plan.messageCode()).orElse(plan.messageCode());
    }

    private int firstOpen(PlanId plan) {
        return isDayAhead(plan) ? 1 : gates.firstOpenSlot(plan.targetDate(), clock.now());
    }
}
