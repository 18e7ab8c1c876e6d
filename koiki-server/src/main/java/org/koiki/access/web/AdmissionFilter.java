package org.koiki.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.koiki.access.door.CertificateNotRegistered;
import org.koiki.access.door.Connection;
import org.koiki.access.door.Doorkeeper;
import org.koiki.edge.Failures;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away connections over a certificate that lets nobody in, before anything else of their requests is looked at.
 *
 * <p>A certificate that was let in is not looked at again for a while: every login does so itself, and nothing is given without
 * one, so that one revoked since may learn that its form lacks a field, and no more.
 */
final class AdmissionFilter extends OncePerRequestFilter {
    private static final Duration WHILE = Duration.ofSeconds(30);

    private final Doorkeeper doorkeeper;
    private final Failures failures;
    private final Clock clock;
    private final Map<String, Instant> admitted = new ConcurrentHashMap<>();

    AdmissionFilter(Doorkeeper doorkeeper, Failures failures, Clock clock) {
        this.doorkeeper = doorkeeper;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            admit(request);
        } catch (CertificateNotRegistered e) {
            PlainRefusal.write(response);
            return;
        } catch (DataAccessException e) {
            failures.tell(e, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private void admit(HttpServletRequest request) {
        Connection connection = Connection.of(request);
        Instant now = clock.instant();
        if (connection != null
                && admitted.getOrDefault(connection.fingerprint(), Instant.MIN).isAfter(now)) {
            return;
        }
        String fingerprint = doorkeeper.admit(request, null).connection().fingerprint();
        admitted.put(fingerprint, now.plus(WHILE));
    }
}
