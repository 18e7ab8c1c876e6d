package org.koiki.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/** Takes bodies as they are only, but where a module bounds what they unfold to. */
final class PlainBodies implements HandlerInterceptor {
    private final List<LargeBody> large;

    PlainBodies(List<LargeBody> large) {
        this.large = large;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        @Nullable String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null
                && !encoding.isBlank()
                && !encoding.strip().equalsIgnoreCase("identity")
                && large.stream().noneMatch(body -> body.packed() && body.takes(request.getRequestURI()))) {
            throw HttpFault.ENCODING_UNSUPPORTED.problem(Quoted.of(encoding));
        }
        return true;
    }
}
