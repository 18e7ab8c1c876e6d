package org.koiki.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.access.AccessDeniedException;

/** The way in for users whose id and password come in the request itself. */
public interface Logins {
    /** Takes in a program. */
    default Login attempt(HttpServletRequest request, String user, String password) {
        return attempt(request, user, password, Door.PROGRAM);
    }

    /**
     * Takes in a user who works over the request's connection. Looks at certificate, user and lock in the database each
     * time.
     *
     * @throws AccessDeniedException when the connection's certificate is not registered; answered with a plain 403
     */
    Login attempt(HttpServletRequest request, String user, String password, Door door);
}
