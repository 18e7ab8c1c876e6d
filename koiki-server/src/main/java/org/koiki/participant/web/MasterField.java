package org.koiki.participant.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.Master;
import org.koiki.participant.MasterKind;
import org.koiki.participant.Role;

/**
 * A field of a kind of master records, as screens show it and ask for it.
 *
 * @param choices the values to choose from, where there is a choice
 * @param names the kind of records that the field's code names, if it names one
 * @param required whether the field has to be filled in
 */
record MasterField(
        String name,
        Form form,
        List<String> choices,
        @Nullable MasterKind names,
        boolean required,
        RecordComponent component) {

    /** How a field is filled in. */
    enum Form {
        CODE,
        TEXT,
        NUMBER,
        CHOICE,
        CHOICES
    }

    private static final Map<String, MasterKind> NAMED = Map.of(
            "company", MasterKind.COMPANIES,
            "operator", MasterKind.OPERATORS,
            "lead", MasterKind.OPERATORS,
            "group", MasterKind.GROUPS,
            "plant", MasterKind.PLANTS,
            "area", MasterKind.AREAS);

    /** The fields of a kind in their order; the validity stands apart. */
    static List<MasterField> of(MasterKind kind) {
        return Arrays.stream(kind.type().getRecordComponents())
                .filter(component -> !component.getName().equals("validity"))
                .map(MasterField::of)
                .toList();
    }

    private static MasterField of(RecordComponent component) {
        String name = component.getName();
        boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new MasterField(name, form(component), choices(component), NAMED.get(name), required, component);
    }

    private static Form form(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return Form.CHOICE;
        }
        if (type == int.class) {
            return Form.NUMBER;
        }
        if (type != String.class) {
            return Form.CHOICES;
        }
        return component.getName().startsWith("name") ? Form.TEXT : Form.CODE;
    }

    private static List<String> choices(RecordComponent component) {
        Class<?> type = component.getType();
        Object[] constants = type.isEnum() ? type.getEnumConstants() : Role.values();
        return form(component) == Form.CHOICE || form(component) == Form.CHOICES
                ? Arrays.stream(constants).map(Object::toString).toList()
                : List.of();
    }

    @Nullable
    Object value(Master master) {
        try {
            return component.getAccessor().invoke(master);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
