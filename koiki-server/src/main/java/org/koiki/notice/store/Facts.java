package org.koiki.notice.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A notice's facts as kept in their column; none are kept as nothing. */
final class Facts {
    private static final TypeReference<Map<String, Object>> TYPE = new TypeReference<>() {};

    private Facts() {}

    static @Nullable String write(Map<String, Object> facts) {
        return facts.isEmpty() ? null : JsonMapper.shared().writeValueAsString(facts);
    }

    static Map<String, Object> read(@Nullable String json) {
        return json == null ? Map.of() : JsonMapper.shared().readValue(json, TYPE);
    }
}
