package org.koiki.plan.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.message.SlotSeries;
import org.koiki.plan.forward.Forwarded;
import org.koiki.plan.forward.Forwardings;
import org.koiki.plan.forward.FrozenSet;
import org.koiki.plan.forward.FrozenSets;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What goes on to the TSOs. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAuthority('PLAN_VIEW')")
class ForwardApi {
    private static final int MOST = 1_000;

    private final Forwardings forwardings;
    private final FrozenSets frozen;

    ForwardApi(Forwardings forwardings, FrozenSets frozen) {
        this.forwardings = forwardings;
        this.frozen = frozen;
    }

    /**
     * A part of the feed, oldest first.
     *
     * @param next what to ask for next as {@code after}
     */
    record DeliveryPage(List<Forwarded> items, long next) {}

    @GetMapping("/deliveries")
    DeliveryPage deliveries(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam @Nullable LocalDate date,
            @RequestParam Forwarded.@Nullable Kind kind,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Caller caller) {
        List<Forwarded> items = forwardings.after(after, date, kind, Math.clamp(limit, 1, MOST), caller);
        return new DeliveryPage(items, items.isEmpty() ? after : items.getLast().position());
    }

    @GetMapping("/frozen")
    FrozenSet frozen(@RequestParam LocalDate date, @RequestParam int slot, @AuthenticationPrincipal Caller caller) {
        if (slot < 1 || slot > SlotSeries.SLOTS) {
            throw PlanProblems.badParameter("slot");
        }
        return frozen.of(date, slot, caller).orElseThrow(() -> PlanProblems.slotOpen(date, slot));
    }
}
