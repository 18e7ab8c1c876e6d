package org.koiki.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the method for a path with variables. The framework tries all such methods in turn for each request; here only those
 * whose path begins as the request's does. Where that leaves none or several, the framework decides.
 */
final class PrefixedMapping extends RequestMappingHandlerMapping {
    private volatile List<Candidate> candidates = List.of();

    /** A method and how its path begins. */
    private record Candidate(String prefix, RequestMappingInfo info, HandlerMethod method) {}

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> methods) {
        List<Candidate> found = new ArrayList<>();
        methods.forEach((info, method) -> info.getPatternValues()
                .forEach(pattern -> found.add(new Candidate(pattern.replaceFirst("[{*?].*", ""), info, method))));
        candidates = List.copyOf(found);
        super.handlerMethodsInitialized(methods);
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        RequestMappingInfo only = null;
        HandlerMethod method = null;
        for (Candidate candidate : candidates) {
            RequestMappingInfo fits =
                    path.startsWith(candidate.prefix) ? getMatchingMapping(candidate.info, request) : null;
            if (fits != null && only != null) {
                return super.lookupHandlerMethod(path, request);
            }
            if (fits != null) {
                only = fits;
                method = candidate.method;
            }
        }
        if (only == null || method == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, method);
        handleMatch(only, path, request);
        return method;
    }
}
