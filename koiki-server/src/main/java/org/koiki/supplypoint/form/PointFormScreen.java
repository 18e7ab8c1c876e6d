package org.koiki.supplypoint.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.check.Entered;
import org.koiki.supplypoint.check.Fields;
import org.koiki.supplypoint.check.PointRule;
import org.koiki.supplypoint.view.KeptByTso;
import org.koiki.supplypoint.view.OwnAreas;
import org.koiki.supplypoint.view.PointSheet;
import org.koiki.supplypoint.view.VisiblePoints;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A point with its facts: entered, or corrected over the version that was read. */
@Screen
@PreAuthorize("hasAuthority('POINT_FILE')")
class PointFormScreen {
    static final String PURPOSE = "FACILITY";

    private static final String NEW = "/supply-points/new";
    private static final String CORRECTION = "/supply-points/{number}/correction";
    private static final int NONE = 0;

    private final EntryForms forms;
    private final PointFields fields;
    private final KeptByTso kept;
    private final VisiblePoints points;
    private final OwnAreas areas;

    PointFormScreen(EntryForms forms, PointFields fields, KeptByTso kept, VisiblePoints points, OwnAreas areas) {
        this.forms = forms;
        this.fields = fields;
        this.kept = kept;
        this.points = points;
        this.areas = areas;
    }

    @GetMapping(NEW)
    String blank(@RequestParam(defaultValue = "") String number, Model model) {
        return forms.show(added(), PointFields.blank(number), model);
    }

    @PostMapping(NEW)
    String add(@AuthenticationPrincipal Caller caller, @RequestParam Map<String, String> given, Model model) {
        return forms.step(added(), given, model, () -> {
            kept.put(read(given, caller), NONE, caller);
            return "point.added";
        });
    }

    private Entry added() {
        List<FieldGroup> groups = new ArrayList<>(List.of(PointFields.ofNumber()));
        groups.addAll(fields.groups());
        return new Entry("point.form.new", "", NEW, groups, Map.of(), Set.of(), Map.of());
    }

    private SupplyPoint read(Map<String, String> given, Caller caller) {
        Fields typed = new Fields(given::get);
        SupplyPointNumber number = typed.point("number");
        Set<String> own = areas.kept(caller);
        if (number != null && !own.contains(number.area())) {
            typed.faults().add(PointRule.AREA.in("number", number.area(), String.join(" ", own)));
        }
        SupplyPoint point =
                Entered.point(number == null ? new SupplyPointNumber("01" + "0".repeat(20)) : number, typed);
        EntryForms.require(typed);
        return point;
    }

    @GetMapping(CORRECTION)
    String standing(@AuthenticationPrincipal Caller caller, @PathVariable String number, Model model) {
        Entry entry = corrected(number, caller);
        return forms.show(entry, entry.over(entry.standing()), model);
    }

    @PostMapping(CORRECTION)
    String correct(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model) {
        Entry entry = corrected(number, caller);
        return forms.step(entry, given, model, () -> {
            Fields typed = new Fields(given::get);
            SupplyPoint point = Entered.point(new SupplyPointNumber(entry.point()), typed);
            Integer version = typed.integer("version");
            EntryForms.require(typed);
            kept.put(point, version == null ? NONE : version, caller);
            return "point.corrected";
        });
    }

    private Entry corrected(String number, Caller caller) {
        PointSheet sheet = points.find(SupplyPointNumber.of(number), PURPOSE, caller);
        return new Entry(
                "point.form.correction",
                sheet.number(),
                "/supply-points/" + sheet.number() + "/correction",
                fields.groups(),
                Map.of("version", String.valueOf(sheet.version())),
                Set.of(),
                PointFields.of(sheet));
    }
}
