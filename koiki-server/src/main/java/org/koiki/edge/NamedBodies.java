package org.koiki.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/** Wants to be told what a body is: a content type with a wildcard says nothing. */
final class NamedBodies implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        @Nullable String type = request.getContentType();
        if (type != null && type.split(";", 2)[0].contains("*")) {
            throw HttpFault.MEDIA_TYPE_UNSUPPORTED.problem(Quoted.of(type));
        }
        return true;
    }
}
