package org.koiki.desk.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.koiki.desk.api.OperationText.Refusal;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Gives each operation its name, its texts and the ways in which it may be refused. */
@Component
class OperationTexts implements OpenApiCustomizer {
    private static final String PROBLEM = "Problem";
    private static final List<Refusal> ANY = List.of(new Refusal("401", ""), new Refusal("403", ""));

    private final List<OperationText> texts = OperationText.all();

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(PROBLEM, problem());
        texts.stream()
                .map(OperationText::module)
                .distinct()
                .sorted()
                .forEach(module -> api.addTagsItem(new Tag().name(module)));
        texts.forEach(text -> text.in(api).ifPresent(operation -> describe(operation, text)));
    }

    private static void describe(Operation operation, OperationText text) {
        operation
                .operationId(text.id())
                .tags(List.of(text.module()))
                .summary(text.summary())
                .description(text.description());
        ApiResponses answers = operation.getResponses();
        ApiResponse success = answers.values().iterator().next();
        text.success().forEach(status -> answers.putIfAbsent(status, success));
        Stream.concat(ANY.stream(), text.refusals().stream())
                .forEach(refusal -> answers.put(refusal.status(), refused(refusal)));
    }

    private static ApiResponse refused(Refusal refusal) {
        String reason = HttpStatus.valueOf(Integer.parseInt(refusal.status())).getReasonPhrase();
        MediaType body = new MediaType().schema(new JsonSchema().$ref(PROBLEM));
        return new ApiResponse()
                .description(refusal.codes().isEmpty() ? reason : reason + ": " + refusal.codes())
                .content(new Content().addMediaType("application/problem+json", body));
    }

    private static JsonSchema problem() {
        JsonSchema problem = new JsonSchema();
        problem.typesItem("object").description("RFC 9457");
        Stream.of("type", "title", "detail", "titleEn", "detailEn", "code")
                .forEach(name -> problem.addProperty(name, new JsonSchema().typesItem("string")));
        problem.addProperty("status", new JsonSchema().typesItem("integer"));
        return problem;
    }
}
