package org.koiki.client;

import org.koiki.client.KoikiException.Kind;
import org.koiki.message.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** JSON of {@code /api/v1}. Members that this version does not know are passed over. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    static <T> T read(byte[] json, Class<T> type) {
        return read(json, MAPPER.constructType(type));
    }

    static <T> T read(byte[] json, JavaType type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            Text text = new Text("ハブの応答を読めません", "the hub's answer cannot be read: " + e.getOriginalMessage());
            throw new KoikiException(Kind.SERVER, null, text, e);
        }
    }

    static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static JavaType page(Class<?> item) {
        return MAPPER.getTypeFactory().constructParametricType(Page.class, item);
    }
}
