package org.koiki.supplypoint.form;

import static org.koiki.supplypoint.form.FormField.date;
import static org.koiki.supplypoint.form.FormField.text;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.Screen;
import org.koiki.access.Caller;
import org.koiki.edge.HttpFault;
import org.koiki.supplypoint.ContractTerms;
import org.koiki.supplypoint.Customer;
import org.koiki.supplypoint.PointProblems;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.check.Entered;
import org.koiki.supplypoint.check.Fields;
import org.koiki.supplypoint.view.ContractView;
import org.koiki.supplypoint.view.KeptByTso;
import org.koiki.supplypoint.view.VisiblePoints;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A contract of a point: entered, corrected over what was read, or taken out. */
@Screen
@PreAuthorize("hasAuthority('POINT_FILE') and hasAuthority('POINT_PERSONAL_DATA')")
class ContractFormScreen {
    private static final String NEW = "/supply-points/{number}/contracts/new";
    private static final String CORRECTION = "/supply-points/{number}/contracts/{id}";
    private static final List<FieldGroup> FIELDS = List.of(
            FieldGroup.of(
                    "supply",
                    text("retailer").must(),
                    text("group"),
                    text("contract_number"),
                    date("from").must(),
                    date("until")),
            FieldGroup.of("customer", text("customer").must(), text("kana"), text("phone")));

    private final EntryForms forms;
    private final KeptByTso kept;
    private final VisiblePoints points;

    ContractFormScreen(EntryForms forms, KeptByTso kept, VisiblePoints points) {
        this.forms = forms;
        this.kept = kept;
        this.points = points;
    }

    @GetMapping(NEW)
    String blank(@AuthenticationPrincipal Caller caller, @PathVariable String number, Model model) {
        return forms.show(added(number, caller), Map.of(), model);
    }

    @PostMapping(NEW)
    String begin(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model) {
        Entry entry = added(number, caller);
        return forms.step(entry, given, model, () -> {
            SupplyPointNumber point = new SupplyPointNumber(entry.point());
            return kept.begin(point, read(given), caller).isPresent() ? "point.contract.begun" : "point.contract.waits";
        });
    }

    @GetMapping(CORRECTION)
    String standing(
            @AuthenticationPrincipal Caller caller, @PathVariable String number, @PathVariable long id, Model model) {
        Entry entry = corrected(number, id, caller, model);
        return forms.show(entry, entry.over(entry.standing()), model);
    }

    @PostMapping(CORRECTION)
    String correct(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam Map<String, String> given,
            Model model) {
        Entry entry = corrected(number, id, caller, model);
        return forms.step(entry, given, model, () -> {
            kept.correct(new SupplyPointNumber(entry.point()), id, read(given), seen(given), caller);
            return "point.contract.corrected";
        });
    }

    @PostMapping(CORRECTION + "/cancel")
    String cancel(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam Map<String, String> given,
            Model model) {
        SupplyPointNumber point = SupplyPointNumber.of(number);
        try {
            kept.cancel(point, id, seen(given), caller);
            return "redirect:/supply-points/" + point + "?purpose=FACILITY&done=point.contract.cancelled";
        } catch (Problem refusal) {
            model.addAttribute("problem", refusal.getBody());
            return standing(caller, number, id, model);
        }
    }

    private static ContractTerms read(Map<String, String> given) {
        Fields typed = new Fields(given::get);
        ContractTerms terms = Entered.contract(typed);
        EntryForms.require(typed);
        return terms;
    }

    private static Instant seen(Map<String, String> given) {
        String version = given.getOrDefault("version", "");
        try {
            return Instant.parse(version);
        } catch (DateTimeParseException _) {
            throw HttpFault.PARAMETER_WRONG.problem("version", version.length() > 20 ? "…" : version);
        }
    }

    private Entry added(String number, Caller caller) {
        String point = points.find(SupplyPointNumber.of(number), PointFormScreen.PURPOSE, caller)
                .number();
        String path = "/supply-points/" + point + "/contracts/new";
        return new Entry("point.contract.new", point, path, FIELDS, Map.of(), Set.of(), Map.of());
    }

    private Entry corrected(String number, long id, Caller caller, Model model) {
        SupplyPointNumber point = SupplyPointNumber.of(number);
        ContractView held = points.find(point, PointFormScreen.PURPOSE, caller).contracts().stream()
                .filter(contract -> contract.id() == id)
                .findFirst()
                .orElseThrow(() -> PointProblems.unknownContract(point, id));
        String path = "/supply-points/" + point + "/contracts/" + id;
        model.addAttribute("cancel", "point.contract.cancel").addAttribute("about", held.retailer());
        return new Entry(
                "point.contract.correction",
                point.digits(),
                path,
                FIELDS,
                Map.of("version", held.knownFrom().toString()),
                Set.of(),
                values(held, held.customer()));
    }

    private static Map<String, String> values(ContractView held, @Nullable Customer customer) {
        Values values = new Values()
                .with("retailer", held.retailer())
                .with("group", held.group())
                .with("contract_number", held.contractNumber())
                .with("from", held.days().from())
                .with("until", held.days().until());
        return customer == null
                ? values.fields()
                : values.with("customer", customer.name())
                        .with("kana", customer.kana())
                        .with("phone", customer.phone())
                        .fields();
    }
}
