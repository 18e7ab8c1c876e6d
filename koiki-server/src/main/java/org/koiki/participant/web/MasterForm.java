package org.koiki.participant.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.Master;
import org.koiki.participant.MasterKind;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a record as typed into a form. */
record MasterForm(MasterKind kind, MultiValueMap<String, String> typed) {
    private static final JsonMapper JSON = new JsonMapper();

    static MasterForm empty(MasterKind kind, LocalDate from) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.set("from", from.toString());
        return new MasterForm(kind, values);
    }

    /** A record to be changed from a day on. */
    static MasterForm of(Master master, LocalDate from) {
        MasterForm form = empty(MasterKind.of(master), from);
        for (MasterField field : MasterField.of(form.kind)) {
            form.typed.put(
                    field.name(),
                    MasterCell.of(field, field.value(master), null).values());
        }
        LocalDate until = master.validity().until();
        form.typed.set("until", until == null ? "" : until.toString());
        return form;
    }

    public String value(String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    public boolean has(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    /** The form as the fields of a record; empty ones are left out. */
    ObjectNode fields() {
        ObjectNode fields = JSON.createObjectNode();
        MasterField.of(kind).forEach(field -> put(fields, field));
        ObjectNode validity = fields.putObject("validity");
        putFilled(validity, "from", value("from"));
        putFilled(validity, "until", value("until"));
        return fields;
    }

    private void put(ObjectNode fields, MasterField field) {
        if (field.form() == MasterField.Form.CHOICES) {
            ArrayNode values = fields.putArray(field.name());
            typed.getOrDefault(field.name(), List.of()).forEach(values::add);
        } else {
            putFilled(fields, field.name(), value(field.name()));
        }
    }

    private static void putFilled(ObjectNode fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value.strip());
        }
    }
}
