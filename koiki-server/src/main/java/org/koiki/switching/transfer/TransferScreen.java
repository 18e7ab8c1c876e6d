package org.koiki.switching.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Company;
import org.koiki.participant.Masters;
import org.koiki.participant.Role;
import org.koiki.switching.Preconditions;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.transfer.TransferPlan.Receiver;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mass transfers: the coordinator plans one, looks at the counts and confirms it; the others follow it. */
@Screen
@PreAuthorize("hasAuthority('SWITCHING_VIEW')")
class TransferScreen {
    private static final int SHOWN = 100;

    private final Transfers transfers;
    private final TransferViews views;
    private final Masters masters;
    private final MarketClock clock;

    TransferScreen(Transfers transfers, TransferViews views, Masters masters, MarketClock clock) {
        this.transfers = transfers;
        this.views = views;
        this.masters = masters;
        this.clock = clock;
    }

    @GetMapping("/switching/transfers")
    String list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("page", views.list(cursor, SHOWN, caller)).addAttribute("cursor", cursor);
        return "switching/transfers";
    }

    @GetMapping("/switching/transfers/new")
    @PreAuthorize("hasAuthority('SWITCHING_ADMIN')")
    String blank(
            @RequestParam(required = false) @Nullable String leaving,
            @RequestParam(required = false) @Nullable LocalDate plannedOn,
            Model model) {
        return form(UUID.randomUUID().toString(), leaving, plannedOn, Map.of(), model);
    }

    private String form(
            String key,
            @Nullable String leaving,
            @Nullable LocalDate plannedOn,
            Map<String, String> receiving,
            Model model) {
        LocalDate today = clock.today();
        List<Company> companies = masters.current().companies(today);
        model.addAttribute("key", key)
                .addAttribute("receiving", receiving)
                .addAttribute("leaving", leaving)
                .addAttribute("plannedOn", plannedOn == null ? today.plusDays(1) : plannedOn)
                .addAttribute("areas", masters.current().areas(today))
                .addAttribute(
                        "retailers",
                        companies.stream()
                                .filter(company -> company.is(Role.RETAILER))
                                .toList())
                .addAttribute(
                        "receivers",
                        companies.stream()
                                .filter(company -> company.is(Role.RETAILER) || company.is(Role.TSO))
                                .toList());
        return "switching/transfer-new";
    }

    @PostMapping("/switching/transfers")
    @PreAuthorize("hasAuthority('SWITCHING_ADMIN')")
    String plan(
            @AuthenticationPrincipal Caller caller,
            @RequestParam String leaving,
            @RequestParam LocalDate plannedOn,
            @RequestParam List<String> area,
            @RequestParam List<String> receiving,
            @RequestParam String key,
            Model model) {
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < Math.min(area.size(), receiving.size()); i++) {
            if (!receiving.get(i).isBlank()) {
                named.put(area.get(i), receiving.get(i).strip());
            }
        }
        List<Receiver> receivers = named.entrySet().stream()
                .map(one -> new Receiver(one.getKey(), one.getValue()))
                .toList();
        try {
            Transfer transfer = transfers
                    .plan(new TransferPlan(leaving.strip(), plannedOn, receivers), key, caller)
                    .transfer();
            return "redirect:/switching/transfers/" + transfer.number();
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody());
            return form(SwitchingProblems.keyAfter(problem, key), leaving, plannedOn, named, model);
        }
    }

    @GetMapping("/switching/transfers/{number}")
    String show(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Boolean moved,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Transfer transfer = views.find(number, caller).orElseThrow(() -> SwitchingProblems.notFound(number));
        model.addAttribute("transfer", transfer)
                .addAttribute("today", clock.today())
                .addAttribute("moved", moved)
                .addAttribute("cursor", cursor)
                .addAttribute("page", views.points(number, moved, cursor, SHOWN, caller));
        return "switching/transfer";
    }

    @PostMapping("/switching/transfers/{number}/confirm")
    @PreAuthorize("hasAuthority('SWITCHING_ADMIN')")
    String confirm(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam int version,
            Model model) {
        return done(
                caller,
                number,
                "confirmed",
                model,
                () -> transfers.confirm(number, Preconditions.tag(version), caller));
    }

    @PostMapping("/switching/transfers/{number}/cancel")
    @PreAuthorize("hasAuthority('SWITCHING_ADMIN')")
    String cancel(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam int version,
            Model model) {
        return done(
                caller, number, "cancelled", model, () -> transfers.cancel(number, Preconditions.tag(version), caller));
    }

    private String done(Caller caller, String number, String done, Model model, Runnable work) {
        try {
            work.run();
            return "redirect:/switching/transfers/" + number + "?done=transfer." + done;
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody());
            return show(caller, number, null, null, model);
        }
    }
}
