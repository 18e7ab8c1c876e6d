package org.koiki.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.koiki.access.CallerAuthentication;
import org.koiki.access.Door;
import org.koiki.access.Login.Granted;
import org.koiki.access.Login.Refused;
import org.koiki.access.Logins;
import org.koiki.access.door.CertificateNotRegistered;
import org.koiki.access.door.Doorkeeper;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** HTTP Basic over mutual TLS: each request carries user id and password. */
final class BasicLoginFilter extends OncePerRequestFilter {
    private static final String OWN_PASSWORD = "/api/v1/users/me/password";

    private final Doorkeeper doorkeeper;
    private final Logins logins;
    private final ProblemWriter problems;

    BasicLoginFilter(Doorkeeper doorkeeper, Logins logins, ProblemWriter problems) {
        this.doorkeeper = doorkeeper;
        this.logins = logins;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            Credentials credentials = Credentials.of(request.getHeader(HttpHeaders.AUTHORIZATION));
            if (credentials == null) {
                doorkeeper.admit(request, null);
                problems.loginRequired(response);
                return;
            }
            switch (logins.attempt(request, credentials.user(), credentials.password(), door(request))) {
                case Granted granted -> {
                    SecurityContextHolder.setContext(
                            new SecurityContextImpl(new CallerAuthentication(granted.caller())));
                    chain.doFilter(request, response);
                }
                case Refused refused -> problems.loginRefused(response, refused);
            }
        } catch (CertificateNotRegistered e) {
            PlainRefusal.write(response);
        }
    }

    private static Door door(HttpServletRequest request) {
        return OWN_PASSWORD.equals(request.getServletPath()) ? Door.PASSWORD : Door.PROGRAM;
    }
}
