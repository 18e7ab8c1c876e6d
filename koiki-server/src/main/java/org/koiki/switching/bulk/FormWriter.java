package org.koiki.switching.bulk;

import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.koiki.switching.application.Content;
import org.koiki.switching.application.ContentJson;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes an application as the fields that {@link FormReader} reads. */
@Service
public class FormWriter {
    private static final JsonMapper JSON = new JsonMapper();

    private final Columns columns;

    FormWriter(Columns columns) {
        this.columns = columns;
    }

    /** The fields that the application says something of. */
    public Map<String, String> write(Content content) {
        JsonNode tree = JSON.readTree(ContentJson.write(content));
        Map<String, String> fields = new LinkedHashMap<>();
        columns.all().forEach(column -> {
            JsonNode value = tree.at("/" + column.path().replace('.', '/'));
            if (value.isValueNode() && !value.isNull()) {
                fields.put(column.name(), value.asString());
            }
        });
        fields.put("kind", content.kind().name());
        return fields;
    }

    /** The name of the field that holds what a fault calls by its place in the application; absent where none does. */
    public Optional<String> at(String place) {
        return columns.all().stream()
                .filter(column -> column.path().equals(place) || column.path().equals("head." + place))
                .map(Columns.Column::name)
                .findFirst();
    }

    /** All names that a field may have. */
    public Set<String> names() {
        return columns.all().stream().map(Columns.Column::name).collect(toSet());
    }
}
