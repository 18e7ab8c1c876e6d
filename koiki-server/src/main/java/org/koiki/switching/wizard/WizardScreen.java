package org.koiki.switching.wizard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.Works;
import org.koiki.switching.application.Applications;
import org.koiki.switching.application.Content;
import org.koiki.switching.application.EarliestDates;
import org.koiki.switching.application.Trial;
import org.koiki.switching.application.Trial.Judged;
import org.koiki.switching.bulk.FormReader;
import org.koiki.switching.bulk.ReadRow;
import org.koiki.switching.rule.CodeLists;
import org.koiki.switching.rule.Determinations.Form;
import org.koiki.switching.rule.Earliest;
import org.koiki.switching.web.ContentFacts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The application form: the point, then the kind, then what that case needs; checked while it is filled in, previewed, filed. */
@Screen
@PreAuthorize("hasAuthority('SWITCHING_FILE')")
class WizardScreen {
    private final FormPoints points;
    private final FormReader reader;
    private final Trial trial;
    private final EarliestDates dates;
    private final Applications applications;
    private final CodeLists codes;
    private final MarketClock clock;

    WizardScreen(
            FormPoints points,
            FormReader reader,
            Trial trial,
            EarliestDates dates,
            Applications applications,
            CodeLists codes,
            MarketClock clock) {
        this.points = points;
        this.reader = reader;
        this.trial = trial;
        this.dates = dates;
        this.applications = applications;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping("/switching/new")
    String blank(@AuthenticationPrincipal Caller caller, @RequestParam Map<String, String> given, Model model) {
        return form(given, null, caller, model);
    }

    /** What the rules say so far; for the form to show while it is filled in. */
    @PostMapping("/switching/new/check")
    String check(@AuthenticationPrincipal Caller caller, @RequestParam Map<String, String> given, Model model) {
        return form(given, verdict(given, caller), caller, model);
    }

    @PostMapping("/switching/new/preview")
    String preview(@AuthenticationPrincipal Caller caller, @RequestParam Map<String, String> given, Model model) {
        ReadRow row = reader.read(given);
        Content content = row.content();
        model.addAttribute("preview", true)
                .addAttribute("facts", content == null ? Map.of() : ContentFacts.of(content));
        return form(given, verdict(row, caller), caller, model);
    }

    @PostMapping("/switching/new")
    String file(@AuthenticationPrincipal Caller caller, @RequestParam Map<String, String> given, Model model) {
        Content content = reader.read(given).content();
        if (content == null) {
            return preview(caller, given, model);
        }
        try {
            String number = applications
                    .apply(content, given.get("key"), caller)
                    .application()
                    .number();
            return "redirect:/switching/applications/" + number + "?done=switching.applied";
        } catch (Problem refusal) {
            return preview(caller, given, model);
        }
    }

    private FormVerdict verdict(Map<String, String> given, Caller caller) {
        return verdict(reader.read(given), caller);
    }

    private FormVerdict verdict(ReadRow row, Caller caller) {
        if (row.content() == null) {
            return new FormVerdict(null, row.faults());
        }
        Judged judged = trial.judge(row.content(), caller.company().code(), List.of());
        return new FormVerdict(judged.earliest(), judged.faults());
    }

    private String form(Map<String, String> given, @Nullable FormVerdict verdict, Caller caller, Model model) {
        Optional<FormPoint> point = Optional.ofNullable(given.get("supplyPoint"))
                .flatMap(number -> points.find(number, caller.company().code()));
        Optional<ApplicationKind> kind = kind(given);
        model.addAttribute("given", given)
                .addAttribute("key", given.getOrDefault("key", UUID.randomUUID().toString()))
                .addAttribute("point", point.orElse(null))
                .addAttribute("kind", kind.orElse(null))
                .addAttribute("today", clock.today());
        if (point.isPresent() && kind.isPresent()) {
            fields(point.get(), kind.get(), given, verdict, model);
        }
        return "switching/wizard";
    }

    private void fields(
            FormPoint point,
            ApplicationKind kind,
            Map<String, String> given,
            @Nullable FormVerdict verdict,
            Model model) {
        Earliest earliest = earliest(point, kind, works(given));
        model.addAttribute("fields", FormField.of(kind, point.family()))
                .addAttribute("works", possible(point, kind))
                .addAttribute("forms", Form.values())
                .addAttribute("applicants", codes.list("applicant-kind", point.family(), clock.today()))
                .addAttribute("reasons", codes.list("move-out-reason", point.family(), clock.today()))
                .addAttribute("earliest", earliest)
                .addAttribute("verdict", verdict);
    }

    /** The works that go with the kind at the point. */
    private List<Works> possible(FormPoint point, ApplicationKind kind) {
        return Arrays.stream(Works.values())
                .filter(works -> earliest(point, kind, works) != null)
                .toList();
    }

    private @Nullable Earliest earliest(FormPoint point, ApplicationKind kind, Works works) {
        try {
            return dates.of(point.number(), kind, works);
        } catch (Problem impossible) {
            return null;
        }
    }

    private static Works works(Map<String, String> given) {
        String wanted = given.getOrDefault("works", "");
        return Arrays.stream(Works.values())
                .filter(works -> works.name().equals(wanted))
                .findFirst()
                .orElse(Works.NONE);
    }

    private static Optional<ApplicationKind> kind(Map<String, String> given) {
        String wanted = given.getOrDefault("kind", "");
        return Arrays.stream(ApplicationKind.values())
                .filter(kind -> kind.name().equals(wanted))
                .findFirst();
    }
}
