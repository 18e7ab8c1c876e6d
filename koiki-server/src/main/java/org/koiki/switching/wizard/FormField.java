package org.koiki.switching.wizard;

import java.util.ArrayList;
import java.util.List;
import org.koiki.supplypoint.Family;
import org.koiki.switching.ApplicationKind;

/**
 * A field of the form.
 *
 * @param name of the column of a file that holds the same
 * @param type {@code text}, {@code date}, {@code time}, {@code number}, {@code boolean}, {@code answer} for yes, no or nothing, or the list to choose from
 * @param when name of the box that has to be ticked, or {@code capacity} for works on it, for the field to be asked for; empty for none
 */
public record FormField(String name, String type, boolean required, String when) {
    static final String CAPACITY = "capacity";

    static FormField of(String name, String type, boolean required) {
        return new FormField(name, type, required, "");
    }

    static FormField optional(String name, String type) {
        return of(name, type, false);
    }

    /** What a kind of application needs at a point of a family, beside what all need. */
    static List<FormField> of(ApplicationKind kind, Family family) {
        List<FormField> fields = new ArrayList<>();
        if (kind.isHalfOfSwitch()) {
            fields.add(optional("appointed", "boolean"));
            fields.add(optional("relay", "text"));
        }
        if (kind.begins()) {
            fields.add(optional("balancingGroup", "text"));
            if (family == Family.LV) {
                fields.add(of("form", "form", true));
                fields.add(of("method", "method", true));
            }
        }
        fields.addAll(ofKind(kind, family));
        if (kind.begins() || kind == ApplicationKind.CUSTOMER_DATA_CHANGE) {
            fields.add(of("customerName", "text", true));
            fields.add(optional("customerKana", "text"));
            fields.add(optional("contractNumber", "text"));
            fields.add(optional("customerPhone", "text"));
        }
        return fields;
    }

    private static List<FormField> ofKind(ApplicationKind kind, Family family) {
        return switch (kind) {
            case SWITCH_START ->
                switch (family) {
                    case LV -> List.of(optional("ampere", "number"));
                    case HV -> List.of(new FormField("power", "number", false, CAPACITY));
                    case FIT -> List.of();
                };
            case MOVE_IN -> List.of(optional("moveInTime", "time"));
            case MOVE_OUT ->
                List.of(
                        of("reason", "reason", true),
                        optional("removal", "boolean"),
                        new FormField("removalOn", "date", false, "removal"),
                        optional("demolition", "boolean"),
                        new FormField("demolitionOn", "date", false, "demolition"),
                        new FormField("demolitionTime", "time", false, "demolition"));
            case AMPERE_CHANGE -> List.of(of("ampere", "number", true));
            case CAPACITY_CHANGE -> List.of(of("power", "number", true));
            case CUSTOMER_DATA_CHANGE -> List.of(optional("address", "text"), optional("building", "text"));
            case SWITCH_END -> List.of();
        };
    }
}
