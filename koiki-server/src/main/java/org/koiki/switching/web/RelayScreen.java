package org.koiki.switching.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.Purpose;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.relay.Decision;
import org.koiki.switching.relay.RelayQuery;
import org.koiki.switching.relay.RelayView;
import org.koiki.switching.relay.RelayViews;
import org.koiki.switching.relay.Relays;
import org.koiki.switching.relay.Side;
import org.koiki.switching.rule.CodeLists;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Relays sent and received; for the old retailer each beside its own contract, with its decision. */
@Screen
@PreAuthorize("hasAuthority('SWITCHING_VIEW')")
class RelayScreen {
    private static final int SHOWN = 50;
    private static final List<String> STAGES =
            List.of("AWAITING_DECISION", "ACCEPTED", "REFUSED", "MATCHED", "NOT_MATCHED", "CANCELLED", "LAPSED");

    private final Relays relays;
    private final RelayViews views;
    private final CodeLists codes;
    private final MarketClock clock;

    RelayScreen(Relays relays, RelayViews views, CodeLists codes, MarketClock clock) {
        this.relays = relays;
        this.views = views;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping("/switching/relays")
    String list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable Side side,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String supplyPoint,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        RelayQuery query = new RelayQuery(side, given(stage), given(supplyPoint), cursor, SHOWN);
        model.addAttribute("query", query)
                .addAttribute("page", views.list(query, caller))
                .addAttribute("stages", STAGES)
                .addAttribute("today", clock.today());
        return "switching/relays";
    }

    @GetMapping("/switching/relays/{number}")
    @PreAuthorize("hasAuthority('SWITCHING_PERSONAL_DATA')")
    String show(@AuthenticationPrincipal Caller caller, @PathVariable String number, Model model) {
        Purpose purpose = views.result(number, caller)
                        .filter(line -> line.side() == Side.OLD)
                        .isPresent()
                ? Purpose.DECISION
                : Purpose.APPLICATION;
        RelayView view = views.find(number, purpose, caller).orElseThrow(() -> SwitchingProblems.notFound(number));
        model.addAttribute("view", view)
                .addAttribute("rows", ComparedField.of(view))
                .addAttribute("reasons", codes.list("ng-reason", view.relay().family(), clock.today()));
        return "switching/relay";
    }

    @PostMapping("/switching/relays/{number}/decision")
    @PreAuthorize("hasAuthority('SWITCHING_DECIDE')")
    String decide(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam boolean ok,
            @RequestParam(required = false) String @Nullable [] reasons,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(required = false) @Nullable String contact,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam String version,
            Model model) {
        List<String> given = ok || reasons == null ? List.of() : Arrays.asList(reasons);
        try {
            Decision decision = new Decision(ok, given, given(note), given(contact), given(phone));
            relays.decide(number, decision, "\"" + version + "\"", caller);
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody());
            return show(caller, number, model);
        }
        return "redirect:/switching/relays/" + number + "?done=switching.decided";
    }

    @PostMapping("/switching/relays/{number}/cancel")
    @PreAuthorize("hasAuthority('SWITCHING_FILE')")
    String cancel(@AuthenticationPrincipal Caller caller, @PathVariable String number) {
        relays.cancel(number, null, caller);
        return "redirect:/switching/relays/" + number + "?done=switching.cancelled";
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
