package org.koiki.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a change before it is made when the caller would not take the answer, which is JSON: afterwards it would be made. */
final class WantedAnswers implements HandlerInterceptor {
    private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<Class<?>> NO_JSON = Set.of(void.class, Void.class, byte[].class);

    private final ContentNegotiationStrategy wanted = new HeaderContentNegotiationStrategy();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        if (CHANGES.contains(request.getMethod())
                && handler instanceof HandlerMethod method
                && answersJson(method)
                && wanted.resolveMediaTypes(new ServletWebRequest(request)).stream()
                        .noneMatch(MediaType.APPLICATION_JSON::isCompatibleWith)) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
        return true;
    }

    private static boolean answersJson(HandlerMethod method) {
        ResolvableType answer = ResolvableType.forMethodParameter(method.getReturnType());
        ResolvableType body = HttpEntity.class.isAssignableFrom(answer.toClass())
                ? answer.as(HttpEntity.class).getGeneric()
                : answer;
        return !NO_JSON.contains(body.toClass());
    }
}
