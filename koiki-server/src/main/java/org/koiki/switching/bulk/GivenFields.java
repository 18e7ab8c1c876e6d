package org.koiki.switching.bulk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koiki.switching.bulk.Columns.Column;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts the fields of columns where they belong in the content of an application. */
final class GivenFields {
    private static final Set<String> WITH_CUSTOMER = Set.of("SWITCH_START", "MOVE_IN", "CUSTOMER_DATA_CHANGE");

    private GivenFields() {}

    static GivenRow row(int number, Map<Column, String> fields, Columns columns) {
        String kind = "";
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<Column, String> field : fields.entrySet()) {
            String value = columns.value(field.getKey(), field.getValue());
            if (field.getKey().type().equals("kind")) {
                kind = value;
            } else if (!value.isEmpty()) {
                put(content, field.getKey(), value);
            }
        }
        content.withObjectProperty("head");
        if (WITH_CUSTOMER.contains(kind)) {
            content.withObjectProperty("customer");
        }
        return new GivenRow(number, kind, content, List.of());
    }

    private static void put(ObjectNode content, Column column, String value) {
        String[] path = column.path().split("\\.");
        ObjectNode parent = path.length == 1 ? content : content.withObjectProperty(path[0]);
        String name = path[path.length - 1];
        if (column.type().equals("boolean") && (value.equals("true") || value.equals("false"))) {
            parent.put(name, value.equals("true"));
        } else if (column.type().equals("number") && value.matches("-?[0-9]{1,9}")) {
            parent.put(name, Integer.parseInt(value));
        } else {
            parent.put(name, value);
        }
    }
}
