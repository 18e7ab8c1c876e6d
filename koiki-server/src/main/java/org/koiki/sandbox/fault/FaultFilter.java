package org.koiki.sandbox.fault;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Makes a request of a program fail as its header {@code Koiki-Fault} asks, or as was planned before. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@Profile("sandbox")
class FaultFilter extends OncePerRequestFilter {
    static final String HEADER = "Koiki-Fault";

    private static final Duration DELAY = Duration.ofSeconds(10);
    private static final String[] PROGRAMS = {"/service/", "/members/", "/api/", "/wheeling/"};

    private final PlannedFaults planned;

    FaultFilter(PlannedFaults planned) {
        this.planned = planned;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        for (String path : PROGRAMS) {
            if (request.getRequestURI().startsWith(path)) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Fault fault = wanted(request).or(planned::take).orElse(null);
        switch (fault) {
            case null -> chain.doFilter(request, response);
            case BUSY -> response.setHeader("resultcode", "9001");
            case UNAVAILABLE -> {
                response.setHeader("Retry-After", "5");
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
            case SLOW -> {
                pause();
                chain.doFilter(request, response);
            }
            case CUT -> cut(response);
            case CUT_AFTER -> {
                chain.doFilter(request, new ContentCachingResponseWrapper(response));
                cut(response);
            }
        }
    }

    private static Optional<Fault> wanted(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER)).flatMap(Fault::labelled);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(DELAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Promises more than it sends; the exception makes Tomcat close the connection in the middle of the answer. */
    private static void cut(HttpServletResponse response) throws IOException {
        response.reset();
        response.setContentLength(2);
        response.getOutputStream().write(' ');
        response.flushBuffer();
        throw new IOException("Cut on demand");
    }
}
