package org.koiki.desk.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Parameters that are read together may be left out like any others; a text cannot say that they are null. */
@Component
class PlainParameters implements OpenApiCustomizer {
    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> Optional.ofNullable(operation.getParameters()).stream())
                .flatMap(List::stream)
                .flatMap(parameter -> Stream.ofNullable(parameter.getSchema()))
                .forEach(PlainParameters::makePlain);
    }

    private static void makePlain(Schema<?> schema) {
        Set<String> types = schema.getTypes();
        if (types != null && types.contains("null")) {
            schema.setTypes(
                    types.stream().filter(type -> !type.equals("null")).collect(Collectors.toUnmodifiableSet()));
        }
    }
}
