package org.koiki.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.koiki.access.CallerAuthentication;
import org.koiki.access.door.CertificateNotRegistered;
import org.koiki.access.door.Doorkeeper;
import org.koiki.access.door.Entrance;
import org.koiki.participant.User;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Screens: only over a registered certificate, and as the session's user as long as the user has not changed since the
 * login and belongs to the certificate's company. A password that is for one time or has run out has to be changed before anything
 * else.
 */
final class ScreenSessionFilter extends OncePerRequestFilter {
    private static final Set<String> OPEN = Set.of("/password", "/logout");

    private final Doorkeeper doorkeeper;
    private final Clock clock;

    ScreenSessionFilter(Doorkeeper doorkeeper, Clock clock) {
        this.doorkeeper = doorkeeper;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            if (mayGoOn(request)) {
                chain.doFilter(request, response);
            } else {
                response.sendRedirect("/password");
            }
        } catch (CertificateNotRegistered e) {
            PlainRefusal.write(response);
        }
    }

    private boolean mayGoOn(HttpServletRequest request) {
        Optional<ScreenSession> session = ScreenSession.of(request);
        Entrance entrance =
                doorkeeper.admit(request, session.map(ScreenSession::user).orElse(null));
        User user = entrance.identity().user();
        if (session.isEmpty()) {
            return true;
        }
        if (user == null || !session.get().isOf(user) || !isWelcome(entrance, user)) {
            ScreenSession.end(request);
            return true;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(new CallerAuthentication(entrance.caller(user))));
        boolean change = user.mustChange() || user.isExpired(clock.instant());
        return !change || OPEN.contains(request.getServletPath());
    }

    private static boolean isWelcome(Entrance entrance, User user) {
        return !entrance.identity().locked()
                && user.company().equals(entrance.company().code());
    }
}
