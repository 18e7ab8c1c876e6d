package org.koiki.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.koiki.access.door.CertificateNotRegistered;
import org.koiki.access.door.Doorkeeper;
import org.koiki.edge.Failures;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away connections over a certificate that lets nobody in, before anything else of their requests is looked at. */
final class AdmissionFilter extends OncePerRequestFilter {
    private final Doorkeeper doorkeeper;
    private final Failures failures;

    AdmissionFilter(Doorkeeper doorkeeper, Failures failures) {
        this.doorkeeper = doorkeeper;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            doorkeeper.admit(request, null);
        } catch (CertificateNotRegistered e) {
            PlainRefusal.write(response);
            return;
        } catch (DataAccessException e) {
            failures.tell(e, request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
