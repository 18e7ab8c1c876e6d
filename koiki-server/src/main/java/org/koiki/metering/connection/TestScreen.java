package org.koiki.metering.connection;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.delivery.ReceiverCodes;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Connection tests (連携テスト): their list, and the checklist of one, which follows the client's requests. */
@Screen
@PreAuthorize("hasAuthority('ENERGY_VIEW')")
class TestScreen {
    private static final int SHOWN = 200;

    private final ConnectionTests tests;
    private final TestViews views;
    private final TestReport report;
    private final ReceiverCodes receivers;

    TestScreen(ConnectionTests tests, TestViews views, TestReport report, ReceiverCodes receivers) {
        this.tests = tests;
        this.views = views;
        this.report = report;
        this.receivers = receivers;
    }

    @GetMapping("/energy/tests")
    String list(@AuthenticationPrincipal Caller caller, Model model) {
        model.addAttribute("tests", views.list(null, SHOWN, caller).items())
                .addAttribute("areas", receivers.of(caller));
        return "metering/tests";
    }

    @PostMapping("/energy/tests")
    @PreAuthorize("hasAuthority('ENERGY_FILE')")
    String open(
            @AuthenticationPrincipal Caller caller,
            @RequestParam String area,
            @RequestParam(required = false) @Nullable LocalDateTime bookedFor,
            Model model) {
        try {
            return shown(tests.open(area, instant(bookedFor), caller).number(), "test.opened");
        } catch (Problem problem) {
            model.addAttribute("problem", problem.getBody());
            return list(caller, model);
        }
    }

    @GetMapping("/energy/tests/{number}")
    String show(@AuthenticationPrincipal Caller caller, @PathVariable String number, Model model) {
        TestView view = views.view(number, caller);
        model.addAttribute("view", view)
                .addAttribute(
                        "own", view.test().company().equals(caller.company().code()));
        return "metering/test";
    }

    @PostMapping("/energy/tests/{number}/start")
    @PreAuthorize("hasAuthority('ENERGY_FILE')")
    String start(@AuthenticationPrincipal Caller caller, @PathVariable String number) {
        tests.start(number, caller);
        return shown(number, "test.opened");
    }

    @PostMapping("/energy/tests/{number}/case")
    @PreAuthorize("hasAuthority('ENERGY_FILE')")
    String choose(@AuthenticationPrincipal Caller caller, @PathVariable String number, @RequestParam int testCase) {
        tests.choose(number, testCase, caller);
        return "redirect:/energy/tests/" + number + "#case-" + testCase;
    }

    @PostMapping("/energy/tests/{number}/confirm")
    @PreAuthorize("hasAuthority('ENERGY_FILE')")
    String confirm(@AuthenticationPrincipal Caller caller, @PathVariable String number, @RequestParam int testCase) {
        tests.confirm(number, testCase, caller);
        return "redirect:/energy/tests/" + number + "#case-" + testCase;
    }

    @PostMapping("/energy/tests/{number}/finish")
    @PreAuthorize("hasAuthority('ENERGY_FILE')")
    String finish(@AuthenticationPrincipal Caller caller, @PathVariable String number) {
        tests.finish(number, caller);
        return shown(number, "test.finished");
    }

    @PostMapping("/energy/tests/{number}/decision")
    @PreAuthorize("hasAuthority('ENERGY_DECIDE')")
    String decide(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam boolean confirm,
            @RequestParam(required = false) @Nullable String note) {
        tests.decide(number, confirm, note == null || note.isBlank() ? null : note.strip(), caller);
        return shown(number, "test.decided");
    }

    @GetMapping("/energy/tests/{number}/report")
    ResponseEntity<byte[]> report(@AuthenticationPrincipal Caller caller, @PathVariable String number) {
        return report.answer(views.view(number, caller));
    }

    private static String shown(String number, String done) {
        return "redirect:/energy/tests/" + number + "?done=" + done;
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(MarketClock.JST).toInstant();
    }
}
