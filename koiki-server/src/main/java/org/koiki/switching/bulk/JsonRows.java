package org.koiki.switching.bulk;

import java.util.ArrayList;
import java.util.List;
import org.koiki.Problem;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.rule.Faults;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a JSON array of {@code {"kind": …, "content": …}}, the content being what the single application has as its body. */
@Component
class JsonRows {
    private final JsonMapper json;
    private final Faults faults;

    JsonRows(JsonMapper json, Faults faults) {
        this.json = json;
        this.faults = faults;
    }

    /** @throws Problem when it is no array of objects */
    List<GivenRow> read(byte[] bytes) {
        JsonNode array = tree(bytes);
        if (!array.isArray()) {
            throw unreadable("[{\"kind\": …, \"content\": {…}}]");
        }
        List<GivenRow> rows = new ArrayList<>();
        for (JsonNode element : array) {
            rows.add(row(rows.size() + 1, element));
        }
        return rows;
    }

    private GivenRow row(int number, JsonNode element) {
        String kind = element.path("kind").asString("");
        return element.path("content") instanceof ObjectNode content
                ? new GivenRow(number, kind, content, List.of())
                : new GivenRow(
                        number, kind, json.createObjectNode(), List.of(faults.of("SWI-1001", "content", null, null)));
    }

    private JsonNode tree(byte[] bytes) {
        try {
            return json.readTree(bytes);
        } catch (JacksonException e) {
            throw unreadable("JSON " + e.getLocation().getLineNr() + ":"
                    + e.getLocation().getColumnNr());
        }
    }

    private Problem unreadable(String expected) {
        return SwitchingProblems.refused(List.of(faults.of("SWI-1401", "file", null, expected)));
    }
}
