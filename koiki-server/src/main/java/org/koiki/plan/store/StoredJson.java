package org.koiki.plan.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Finding;
import org.koiki.plan.CarriedRow;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Findings and carried rows as kept in columns; an empty list is kept as nothing. */
@Component
class StoredJson {
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<CarriedRow>> CARRIED = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder().build();

    @Nullable
    String write(List<?> list) {
        return list.isEmpty() ? null : mapper.writeValueAsString(list);
    }

    List<Finding> findings(@Nullable String json) {
        return json == null ? List.of() : mapper.readValue(json, FINDINGS);
    }

    List<CarriedRow> carriedRows(@Nullable String json) {
        return json == null ? List.of() : mapper.readValue(json, CARRIED);
    }
}
