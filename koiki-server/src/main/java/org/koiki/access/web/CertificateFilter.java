package org.koiki.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.koiki.access.Caller;
import org.koiki.access.CallerAuthentication;
import org.koiki.access.door.CertificateNotRegistered;
import org.koiki.access.door.Doorkeeper;
import org.koiki.access.door.Entrance;
import org.koiki.participant.User.Kind;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in a company by its registered certificate alone. */
final class CertificateFilter extends OncePerRequestFilter {
    private final Doorkeeper doorkeeper;

    CertificateFilter(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Entrance entrance;
        try {
            entrance = doorkeeper.admit(request, null);
        } catch (CertificateNotRegistered e) {
            PlainRefusal.write(response);
            return;
        }
        var connection = entrance.connection();
        Caller caller = new Caller(
                entrance.company(), null, Kind.SYSTEM, Set.of(), connection.fingerprint(), connection.address());
        SecurityContextHolder.setContext(new SecurityContextImpl(new CallerAuthentication(caller)));
        chain.doFilter(request, response);
    }
}
