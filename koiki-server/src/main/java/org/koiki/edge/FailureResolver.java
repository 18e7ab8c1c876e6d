package org.koiki.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Tells failures in and before controllers, but for those that a controller answers itself and those of security. */
final class FailureResolver implements HandlerExceptionResolver {
    private final Failures failures;

    FailureResolver(Failures failures) {
        this.failures = failures;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            return null;
        }
        if (isUnderWay(response) && !DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null; // the web server breaks the connection, so that nobody takes a part of an answer for the whole
        }
        try {
            failures.tell(failure, request, response);
            return new ModelAndView();
        } catch (IOException e) {
            return null;
        }
    }

    /** Whether a part of a good answer may have left. What the web server has refused counts as committed as well. */
    private static boolean isUnderWay(HttpServletResponse response) {
        return response.isCommitted() && response.getStatus() < 400;
    }
}
