package org.koiki.participant.store;

import java.util.List;
import org.koiki.participant.Master;
import org.koiki.participant.MasterKind;
import org.koiki.participant.Validity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Master records as JSON objects of the columns of their tables. */
@Component
class MasterRows {
    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    Master read(MasterKind kind, String row) {
        return json.readValue(row, kind.type());
    }

    String write(List<? extends Master> masters, long revision) {
        ArrayNode rows = json.createArrayNode();
        masters.forEach(master -> rows.add(row(master, revision)));
        return rows.toString();
    }

    private ObjectNode row(Master master, long revision) {
        ObjectNode row = json.valueToTree(master);
        return row.put("validity", range(master.validity()))
                .put("revision", revision)
                .put("replaced", MasterTables.STANDING);
    }

    private static String range(Validity days) {
        return "[" + days.from() + "," + (days.until() == null ? "" : days.until()) + ")";
    }
}
