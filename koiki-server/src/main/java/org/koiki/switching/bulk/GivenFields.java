package org.koiki.switching.bulk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koiki.switching.bulk.Columns.Column;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts the fields of columns where they belong in what a row is for. */
final class GivenFields {
    private static final Set<String> WITH_CUSTOMER = Set.of("SWITCH_START", "MOVE_IN", "CUSTOMER_DATA_CHANGE");

    private GivenFields() {}

    static GivenRow row(int number, Map<Column, String> fields, Columns columns) {
        String kind = kind(fields, columns);
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        fields.forEach((column, field) -> {
            String value = columns.value(column, field);
            if (!column.type().equals("kind") && !value.isEmpty()) {
                put(content, column.path(kind), column.type(), value);
            }
        });
        if (!kind.equals(Wanted.RELAY)) {
            content.withObjectProperty("head");
        }
        if (WITH_CUSTOMER.contains(kind)) {
            content.withObjectProperty("customer");
        }
        return new GivenRow(number, kind, content, List.of());
    }

    private static String kind(Map<Column, String> fields, Columns columns) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().type().equals("kind"))
                .map(field -> columns.value(field.getKey(), field.getValue()))
                .findFirst()
                .orElse("");
    }

    private static void put(ObjectNode content, String place, String type, String value) {
        int last = place.lastIndexOf('.');
        ObjectNode parent = last < 0
                ? content
                : content.withObject("/" + place.substring(0, last).replace('.', '/'));
        String name = place.substring(last + 1);
        if (type.equals("boolean") && (value.equals("true") || value.equals("false"))) {
            parent.put(name, value.equals("true"));
        } else if (type.equals("number") && value.matches("-?[0-9]{1,9}")) {
            parent.put(name, Integer.parseInt(value));
        } else {
            parent.put(name, value);
        }
    }
}
