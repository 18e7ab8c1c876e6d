package org.koiki.desk.api;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells what bodies are of which the code says no more than bytes or any JSON. */
@Component
class OperationBodies implements OpenApiCustomizer {
    @Override
    public void customise(OpenAPI api) {
        for (OperationText text : OperationText.all()) {
            text.in(api).ifPresent(operation -> {
                if (!text.file().isEmpty()) {
                    answers(operation, text.file());
                }
                if (!text.json().isEmpty()) {
                    takes(operation, schema(api, text.json()));
                }
                bodies(operation).forEach(OperationBodies::noBase64);
            });
        }
    }

    private static void answers(Operation operation, String type) {
        MediaType file =
                new MediaType().schema(new JsonSchema().typesItem("string").format("binary"));
        operation.getResponses().values().iterator().next().setContent(new Content().addMediaType(type, file));
    }

    private static void takes(Operation operation, Schema<?> json) {
        RequestBody body =
                operation.getRequestBody() == null ? new RequestBody().required(true) : operation.getRequestBody();
        Content content = body.getContent() == null ? new Content() : body.getContent();
        operation.setRequestBody(body.content(content.addMediaType("application/json", new MediaType().schema(json))));
    }

    /** The schema of a field such as {@code PlanView.plan}. */
    private static Schema<?> schema(OpenAPI api, String field) {
        String[] names = field.split("\\.");
        Schema<?> owner = requireNonNull(api.getComponents().getSchemas().get(names[0]), field);
        return requireNonNull(owner.getProperties().get(names[1]), field);
    }

    private static Stream<MediaType> bodies(Operation operation) {
        Stream<@Nullable Content> answers =
                operation.getResponses().values().stream().map(answer -> answer.getContent());
        RequestBody request = operation.getRequestBody();
        return Stream.concat(answers, Stream.ofNullable(request == null ? null : request.getContent()))
                .flatMap(Stream::ofNullable)
                .flatMap(content -> content.values().stream());
    }

    private static void noBase64(MediaType body) {
        if (body.getSchema() != null && "byte".equals(body.getSchema().getFormat())) {
            body.getSchema().setFormat("binary");
        }
    }
}
