package org.koiki.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.koiki.participant.User;

/** What a session holds: the user and its revision. Who that is and what it may do is looked up on each request. */
record ScreenSession(String user, long revision) {
    private static final String USER = "koiki.user";
    private static final String REVISION = "koiki.revision";

    static Optional<ScreenSession> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(USER) instanceof String user
                        && session.getAttribute(REVISION) instanceof Long revision
                ? Optional.of(new ScreenSession(user, revision))
                : Optional.empty();
    }

    /** Begins a session of the user under a new session id. */
    static void begin(HttpServletRequest request, User user) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(USER, user.id());
        session.setAttribute(REVISION, user.revision());
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    boolean isOf(User found) {
        return found.id().equals(user) && found.revision() == revision;
    }
}
