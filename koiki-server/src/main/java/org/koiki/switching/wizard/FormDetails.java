package org.koiki.switching.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.koiki.supplypoint.Family;
import org.koiki.switching.ApplicationKind;

/**
 * Fields that most applications of a kind leave blank, folded away together.
 *
 * @param name of the group
 */
public record FormDetails(String name, List<FormField> fields) {
    private static final FormDetails FORMER = of(
            "former", FormField.optional("formerRetailer", "text"), FormField.optional("formerCustomerNumber", "text"));
    private static final FormDetails WHEELING =
            of("wheeling", FormField.optional("menu", "menu"), FormField.optional("calculationPeriod", "period"));
    private static final FormDetails POWERS = of(
            "powers",
            FormField.optional("mainPower", "number"),
            FormField.optional("ownGenerationPower", "number"),
            FormField.optional("reservePower", "number"),
            FormField.optional("basePower", "number"),
            FormField.optional("ownPower", "number"),
            FormField.optional("otherPower", "number"));
    private static final FormDetails VISIT = of(
            "visit",
            FormField.optional("worksTime", "time"),
            FormField.optional("callBefore", "answer"),
            FormField.optional("witness", "answer"),
            new FormField("witnessOn", "date", false, "witness"),
            new FormField("witnessTime", "time", false, "witness"),
            new FormField("witnessName", "text", false, "witness"));
    private static final FormDetails GENERATOR = of(
            "generator",
            FormField.optional("approval", "text"),
            FormField.optional("energySource", "source"),
            FormField.optional("output", "text"),
            FormField.optional("purchaseUntil", "date"));

    public FormDetails {
        fields = List.copyOf(fields);
    }

    private static FormDetails of(String name, FormField... fields) {
        return new FormDetails(name, List.of(fields));
    }

    /** What may be told of a kind of application at a point of a family. */
    static List<FormDetails> of(ApplicationKind kind, Family family) {
        List<FormDetails> details = new ArrayList<>();
        if (kind == ApplicationKind.SWITCH_START) {
            details.add(FORMER);
        }
        if (kind.begins()) {
            details.add(WHEELING);
        }
        if (family == Family.HV && (kind == ApplicationKind.SWITCH_START || kind == ApplicationKind.CAPACITY_CHANGE)) {
            details.add(POWERS);
        }
        if (kind == ApplicationKind.CUSTOMER_DATA_CHANGE) {
            return family == Family.FIT ? List.of(GENERATOR) : List.of();
        }
        if (kind != ApplicationKind.SWITCH_END) {
            details.add(VISIT);
        }
        return details;
    }

    /** Whether a form says any of it. */
    public boolean isToldIn(Map<String, String> given) {
        return fields.stream()
                .anyMatch(field -> !given.getOrDefault(field.name(), "").isBlank());
    }
}
