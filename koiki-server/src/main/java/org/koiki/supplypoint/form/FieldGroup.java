package org.koiki.supplypoint.form;

import java.util.List;

/** Fields that belong together. @param legend names them */
public record FieldGroup(String legend, List<FormField> fields) {
    public FieldGroup {
        fields = List.copyOf(fields);
    }

    static FieldGroup of(String legend, FormField... fields) {
        return new FieldGroup(legend, List.of(fields));
    }
}
