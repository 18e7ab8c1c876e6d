package org.koiki.sandbox.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.koiki.access.Caller;
import org.koiki.access.CallerAuthentication;
import org.koiki.access.Callers;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Goes on as the sample user whom the visitor chose. Requests under a foreign host name are turned away. */
final class DoorSessionFilter extends OncePerRequestFilter {
    /** Not the attribute of a login over TLS: a session begun at the door is worth nothing there. */
    static final String USER = "koiki.door.user";

    private final DoorPort port;
    private final Callers callers;

    DoorSessionFilter(DoorPort port, Callers callers) {
        this.port = port;
        this.callers = callers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!port.isCalledByItsName(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        visitor(request)
                .map(CallerAuthentication::new)
                .ifPresent(visitor -> SecurityContextHolder.setContext(new SecurityContextImpl(visitor)));
        chain.doFilter(request, response);
    }

    private Optional<Caller> visitor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(USER) instanceof String user
                ? callers.of(user, request.getRemoteAddr())
                : Optional.empty();
    }
}
