package org.koiki.supplypoint.form;

import static org.koiki.supplypoint.form.FormField.choice;
import static org.koiki.supplypoint.form.FormField.code;
import static org.koiki.supplypoint.form.FormField.date;
import static org.koiki.supplypoint.form.FormField.flag;
import static org.koiki.supplypoint.form.FormField.number;
import static org.koiki.supplypoint.form.FormField.text;

import java.util.List;
import java.util.Map;
import org.koiki.supplypoint.CodeLists;
import org.koiki.supplypoint.ContractDeterminationMethod;
import org.koiki.supplypoint.ContractState;
import org.koiki.supplypoint.Family;
import org.koiki.supplypoint.FlatRateLamp;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.supplypoint.Wheeling;
import org.koiki.supplypoint.view.PointSheet;
import org.springframework.stereotype.Component;

/** The fields of a point. */
@Component
class PointFields {
    private final CodeLists codes;

    PointFields(CodeLists codes) {
        this.codes = codes;
    }

    List<FieldGroup> groups() {
        return List.of(
                FieldGroup.of(
                        "place", text("address").must(), text("building"), text("postal_code"), text("service_pole")),
                FieldGroup.of(
                        "kind",
                        choice("family", Family.values(), "point.family."),
                        choice("voltage", VoltageClass.values(), "point.voltage."),
                        flag("generation", "point.generation."),
                        flag("island_terms", "point.islandTerms.")),
                FieldGroup.of(
                        "wheeling",
                        choice("method", ContractDeterminationMethod.values(), "point.method."),
                        number("power"),
                        number("current"),
                        number("capacity"),
                        number("current_limit"),
                        number("power_factor"),
                        code("menu", codes.of("wheeling-menu")),
                        code("supply_method", codes.of("supply-method")),
                        text("lamps")),
                FieldGroup.of(
                        "use",
                        choice("state", ContractState.values(), "point.state."),
                        code("end_method", codes.of("end-method")),
                        date("last_change"),
                        number("reading_day"),
                        date("next_reading")));
    }

    static FieldGroup ofNumber() {
        return FieldGroup.of("number", text("number").must());
    }

    /** Nothing typed: no feed-in, not under the terms for islands, in use. */
    static Map<String, String> blank(String number) {
        return new Values()
                .with("number", number)
                .with("generation", false)
                .with("island_terms", false)
                .with("state", ContractState.IN_USE)
                .fields();
    }

    static Map<String, String> of(PointSheet sheet) {
        Values values = new Values()
                .with("address", sheet.place().address())
                .with("building", sheet.place().building())
                .with("postal_code", sheet.place().postalCode())
                .with("service_pole", sheet.servicePole())
                .with("family", sheet.family())
                .with("voltage", sheet.voltage())
                .with("generation", sheet.generation())
                .with("island_terms", sheet.islandTerms())
                .with("state", sheet.use().state())
                .with("end_method", sheet.use().endMethod())
                .with("last_change", sheet.use().lastChange())
                .with("reading_day", sheet.reading().day())
                .with("next_reading", sheet.reading().next());
        return wheeling(values, sheet.wheeling()).fields();
    }

    private static Values wheeling(Values values, Wheeling wheeling) {
        return values.with("method", wheeling.method())
                .with("power", wheeling.power())
                .with("current", wheeling.current())
                .with("capacity", wheeling.capacity())
                .with("current_limit", wheeling.currentLimit())
                .with("power_factor", wheeling.powerFactor())
                .with("menu", wheeling.menu())
                .with("supply_method", wheeling.supplyMethod())
                .with("lamps", FlatRateLamp.write(wheeling.lamps()));
    }
}
