package org.koiki.switching.usage;

import java.util.Map;
import org.koiki.switching.identity.Field;
import org.koiki.switching.identity.Likeness;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Likeness of fields as JSON. */
@Component
class LikenessJson {
    private static final TypeReference<Map<Field, Likeness>> TYPE = new TypeReference<>() {};

    private final JsonMapper mapper;

    LikenessJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String write(Map<Field, Likeness> likeness) {
        return mapper.writeValueAsString(likeness);
    }

    Map<Field, Likeness> read(String json) {
        return mapper.readValue(json, TYPE);
    }
}
