package org.koiki.desk.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Times of a day are told and taken as hours and minutes, without seconds. */
@Component
class ClockTimes implements OpenApiCustomizer {
    private static final String FORMAT = "time-local";

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().getSchemas().values().forEach(ClockTimes::describe);
    }

    private static void describe(Schema<?> schema) {
        if (FORMAT.equals(schema.getFormat())) {
            schema.format(null).pattern("^([01][0-9]|2[0-3]):[0-5][0-9]$").example("09:30");
        }
        @Nullable Map<String, Schema> fields = schema.getProperties();
        if (fields != null) {
            fields.values().forEach(ClockTimes::describe);
        }
        if (schema.getAllOf() != null) {
            schema.getAllOf().forEach(ClockTimes::describe);
        }
    }
}
