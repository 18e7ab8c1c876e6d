package org.koiki.desk.api;

import static java.util.stream.Collectors.toMap;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.ModuleTables;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes parameters, by their names, and fields of bodies, named such as {@code Receipt.version}. */
@Component
class FieldTexts implements OpenApiCustomizer {
    private final Map<String, String> texts = ModuleTables.read("fields.csv", (module, line) -> line).stream()
            .collect(toMap(line -> line.getField("name"), line -> line.getField("ja") + " / " + line.getField("en")));

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(this::describe);
        api.getComponents().getSchemas().forEach(this::describe);
    }

    private void describe(Operation operation) {
        if (operation.getParameters() != null) {
            for (Parameter parameter : operation.getParameters()) {
                parameter.description(texts.get(parameter.getName()));
            }
        }
    }

    private void describe(String name, Schema<?> schema) {
        @Nullable Map<String, Schema> fields = schema.getProperties();
        if (fields != null) {
            fields.forEach((field, type) -> type.description(texts.get(name + "." + field)));
        }
    }
}
