package org.koiki.metering.connection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cuts the connection in the middle of an answer where a case wants it, as if the client had: the web server closes it then, and
 * nothing goes to the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CutFilter extends OncePerRequestFilter {
    private static final String CUT = CutFilter.class.getName();

    static void cut(HttpServletRequest request) {
        request.setAttribute(CUT, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(TestPaths.BASE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (request.getAttribute(CUT) != null) {
            throw new ClientAbortException("cut, as the case wants it");
        }
    }
}
