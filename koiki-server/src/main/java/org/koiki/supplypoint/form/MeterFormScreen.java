package org.koiki.supplypoint.form;

import static org.koiki.supplypoint.form.FormField.date;
import static org.koiki.supplypoint.form.FormField.flag;
import static org.koiki.supplypoint.form.FormField.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.supplypoint.Meter;
import org.koiki.supplypoint.PointProblems;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.check.Entered;
import org.koiki.supplypoint.check.Fields;
import org.koiki.supplypoint.check.PointRule;
import org.koiki.supplypoint.view.MetersByTso;
import org.koiki.supplypoint.view.VisiblePoints;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A meter of a point: entered, corrected over what was read, or exchanged for another one. */
@Screen
@PreAuthorize("hasAuthority('POINT_FILE')")
class MeterFormScreen {
    private static final String METERS = "/supply-points/{number}/meters/";
    private static final FieldGroup FIELDS = FieldGroup.of(
            "meter",
            text("meter").must(),
            date("from").must().called("installed"),
            date("until").called("removed"),
            flag("half_hourly", "point.able."),
            flag("remote", "point.able."));

    private final EntryForms forms;
    private final MetersByTso meters;
    private final VisiblePoints points;

    MeterFormScreen(EntryForms forms, MetersByTso meters, VisiblePoints points) {
        this.forms = forms;
        this.meters = meters;
        this.points = points;
    }

    @GetMapping(METERS + "new")
    String blank(@AuthenticationPrincipal Caller caller, @PathVariable String number, Model model) {
        return forms.show(added(find(number, caller)), Map.of(), model);
    }

    @PostMapping(METERS + "new")
    String add(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model) {
        SupplyPointNumber point = find(number, caller);
        return forms.step(added(point), given, model, () -> {
            meters.put(point, read(given), MetersByTso.NONE, caller);
            return "point.meter.added";
        });
    }

    @GetMapping(METERS + "correction")
    String standing(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam String meter,
            @RequestParam LocalDate from,
            Model model) {
        SupplyPointNumber point = find(number, caller);
        Entry entry = corrected(point, find(point, meter, from), model);
        return forms.show(entry, entry.over(entry.standing()), model);
    }

    @PostMapping(METERS + "correction")
    String correct(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam String meter,
            @RequestParam LocalDate from,
            @RequestParam Map<String, String> given,
            Model model) {
        SupplyPointNumber point = find(number, caller);
        return forms.step(corrected(point, find(point, meter, from), model), given, model, () -> {
            meters.put(point, read(given), given.getOrDefault("version", ""), caller);
            return "point.meter.corrected";
        });
    }

    @PostMapping(METERS + "correction/cancel")
    String remove(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam String meter,
            @RequestParam LocalDate from,
            @RequestParam String version,
            Model model) {
        SupplyPointNumber point = find(number, caller);
        try {
            meters.remove(point, meter, from, version, caller);
            return "redirect:/supply-points/" + point + "?purpose=FACILITY&done=point.meter.removed";
        } catch (Problem refusal) {
            model.addAttribute("problem", refusal.getBody());
            return standing(caller, number, meter, from, model);
        }
    }

    @GetMapping(METERS + "exchange")
    String next(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam String old,
            @RequestParam LocalDate since,
            Model model) {
        SupplyPointNumber point = find(number, caller);
        Meter held = find(point, old, since);
        return forms.show(
                exchanged(point, held),
                new Values()
                        .with("half_hourly", held.halfHourly())
                        .with("remote", held.remote())
                        .fields(),
                model);
    }

    @PostMapping(METERS + "exchange")
    String exchange(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam String old,
            @RequestParam LocalDate since,
            @RequestParam Map<String, String> given,
            Model model) {
        SupplyPointNumber point = find(number, caller);
        Meter held = find(point, old, since);
        return forms.step(exchanged(point, held), given, model, () -> {
            meters.exchange(point, held, given.getOrDefault("version", ""), after(given, since), caller);
            return "point.meter.exchanged";
        });
    }

    private static Meter read(Map<String, String> given) {
        Fields typed = new Fields(given::get);
        Meter meter = Entered.meter(typed);
        EntryForms.require(typed);
        return meter;
    }

    /** A meter that follows one which is there since some day. */
    private static Meter after(Map<String, String> given, LocalDate since) {
        Meter meter = read(given);
        LocalDate from = meter.days().from();
        if (!since.isBefore(from)) {
            throw PointProblems.refused(List.of(PointRule.DAYS.in("from", from.toString(), since)));
        }
        return meter;
    }

    /** The number of a point that the caller keeps. */
    private SupplyPointNumber find(String number, Caller caller) {
        SupplyPointNumber point = SupplyPointNumber.of(number);
        points.find(point, PointFormScreen.PURPOSE, caller);
        return point;
    }

    private Meter find(SupplyPointNumber point, String meter, LocalDate since) {
        return meters.find(point, meter, since).orElseThrow(() -> PointProblems.unknownMeter(point, meter));
    }

    private static Entry added(SupplyPointNumber point) {
        return entry(point, "new", Map.of(), Set.of(), Map.of());
    }

    private static Entry corrected(SupplyPointNumber point, Meter held, Model model) {
        model.addAttribute("cancel", "point.meter.cancel").addAttribute("about", held.number());
        Map<String, String> standing = new Values()
                .with("meter", held.number())
                .with("from", held.days().from())
                .with("until", held.days().until())
                .with("half_hourly", held.halfHourly())
                .with("remote", held.remote())
                .fields();
        return entry(
                point, "correction", Map.of("version", MetersByTso.version(held)), Set.of("meter", "from"), standing);
    }

    private static Entry exchanged(SupplyPointNumber point, Meter held) {
        Map<String, String> kept = Map.of(
                "version",
                MetersByTso.version(held),
                "old",
                held.number(),
                "since",
                held.days().from().toString());
        return entry(point, "exchange", kept, Set.of(), Map.of());
    }

    private static Entry entry(
            SupplyPointNumber point,
            String step,
            Map<String, String> kept,
            Set<String> fixed,
            Map<String, String> standing) {
        String path = "/supply-points/" + point + "/meters/" + step;
        return new Entry("point.meter." + step, point.digits(), path, List.of(FIELDS), kept, fixed, standing);
    }
}
