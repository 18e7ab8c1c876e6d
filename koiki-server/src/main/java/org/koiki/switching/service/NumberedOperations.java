package org.koiki.switching.service;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts the caller's service numbers into the OpenAPI document that it fetches: {@code x-service-number}, and in the summary. */
@ControllerAdvice
class NumberedOperations implements ResponseBodyAdvice<byte[]> {
    private static final String DOCUMENT = "/openapi.json";

    private final ServiceNumbers numbers;
    private final JsonMapper json;

    NumberedOperations(ServiceNumbers numbers, JsonMapper json) {
        this.numbers = numbers;
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return returned.getContainingClass().getName().startsWith("org.springdoc.");
    }

    @Override
    public byte @Nullable [] beforeBodyWrite(
            byte @Nullable [] body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (body == null
                || !request.getURI().getPath().endsWith(DOCUMENT)
                || login == null
                || !(login.getPrincipal() instanceof Caller caller)) {
            return body;
        }
        Map<String, String> known = numbers.effective(caller);
        return known.isEmpty() ? body : numbered(body, known);
    }

    private byte[] numbered(byte[] body, Map<String, String> known) {
        JsonNode document = json.readTree(new String(body, StandardCharsets.UTF_8));
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                @Nullable
                String number = known.get(operation.path("operationId").asString(""));
                if (number != null && operation instanceof ObjectNode described) {
                    described.put("x-service-number", number);
                    described.put("summary", described.path("summary").asString("") + " [" + number + "]");
                }
            }
        }
        return json.writeValueAsBytes(document);
    }
}
