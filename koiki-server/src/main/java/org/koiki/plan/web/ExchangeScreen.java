package org.koiki.plan.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.plan.exchange.ExchangeDays;
import org.koiki.plan.exchange.ExchangeLoad;
import org.koiki.plan.exchange.ExchangeRefused;
import org.koiki.plan.exchange.ExchangeResults;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The exchange's results by hand: every check first, with what would change; then the same file is loaded. */
@Screen
@PreAuthorize(ExchangeScreen.COORDINATOR)
class ExchangeScreen {
    static final String COORDINATOR = "hasAuthority('PLAN_ADMIN') and principal.coordinator()";

    private static final int SHOWN = 40;

    private final ExchangeResults results;
    private final ExchangeDays days;
    private final MarketClock clock;

    ExchangeScreen(ExchangeResults results, ExchangeDays days, MarketClock clock) {
        this.results = results;
        this.days = days;
        this.clock = clock;
    }

    @GetMapping("/exchange-results")
    String show(@RequestParam(required = false) @Nullable LocalDate date, Model model) {
        model.addAttribute("date", date == null ? clock.today().plusDays(1) : date)
                .addAttribute("loads", days.loads(SHOWN));
        return "plan/exchange";
    }

    @PostMapping("/exchange-results/preview")
    String preview(@RequestParam LocalDate date, @RequestParam MultipartFile file, Model model) throws IOException {
        model.addAttribute("date", date)
                .addAttribute("fileName", file.getOriginalFilename())
                .addAttribute("slots", Slot.ALL);
        try {
            model.addAttribute("load", results.preview(date, file.getBytes())).addAttribute("faults", List.of());
        } catch (ExchangeRefused e) {
            model.addAttribute("faults", e.faults());
        }
        return "plan/exchange-preview";
    }

    @PostMapping("/exchange-results")
    String load(
            @AuthenticationPrincipal Caller caller,
            @RequestParam LocalDate date,
            @RequestParam MultipartFile file,
            @RequestParam String checked)
            throws IOException {
        try {
            byte[] csv = file.getBytes();
            if (!checked.equals(date + "/" + results.preview(date, csv).sha256())) {
                throw changed();
            }
            ExchangeLoad load = results.load(date, csv, caller.actor());
            return "redirect:/exchange-results?date=" + date + "&done=exchange."
                    + (load.repeated() ? "repeated" : "loaded");
        } catch (ExchangeRefused e) {
            throw PlanProblems.refused(e);
        }
    }

    private static Problem changed() {
        return new Problem(
                HttpStatus.CONFLICT,
                "file-changed",
                new Text("登録していません", "The results are not loaded"),
                new Text(
                        "確認した後に対象日またはファイルの内容が変わりました。もう一度内容を確認してください。",
                        "The day or the file changed after it was checked. Please check it again."));
    }
}
