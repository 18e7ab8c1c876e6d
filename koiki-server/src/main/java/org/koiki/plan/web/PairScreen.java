package org.koiki.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.plan.PairView;
import org.koiki.plan.Pairs;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanView;
import org.koiki.plan.Plans;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan beside the plans of its counterparties: all pairs, and one of them slot by slot. */
@Screen
@PreAuthorize("hasAuthority('PLAN_VIEW')")
class PairScreen {
    private final Plans plans;
    private final Pairs pairs;

    PairScreen(Plans plans, Pairs pairs) {
        this.plans = plans;
        this.pairs = pairs;
    }

    @GetMapping("/plans/{id}/pairs")
    String show(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer pair,
            Model model) {
        PlanId plan = PlanId.parse(id).orElseThrow(PlanProblems::notFound);
        List<PairView> all = pairs.of(plan, caller).orElseThrow(PlanProblems::notFound);
        PlanView view = plans.find(plan, caller).orElseThrow();
        PairView shown = shown(all, pair);
        model.addAttribute("plan", view.summary())
                .addAttribute("editable", DraftScreen.canEdit(view))
                .addAttribute("pairs", all)
                .addAttribute("shown", shown)
                .addAttribute("number", all.indexOf(shown))
                .addAttribute("slots", Slot.ALL);
        return "plan/pairs";
    }

    /** The pair asked for, or the first one in dispute. */
    private static @Nullable PairView shown(List<PairView> all, @Nullable Integer number) {
        if (number != null && number >= 0 && number < all.size()) {
            return all.get(number);
        }
        return all.stream()
                .filter(pair -> pair.state() == PairView.State.MISMATCHED)
                .findFirst()
                .orElse(null);
    }
}
