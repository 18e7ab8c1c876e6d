package org.koiki.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.koiki.Problem;
import org.koiki.access.Login.Reason;
import org.koiki.access.Login.Refused;
import org.koiki.edge.HttpFault;
import org.koiki.edge.ProgramAudience;
import org.koiki.message.Text;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Tells programs that the login or a permission is missing. */
@Component
class ProblemWriter implements AccessDeniedHandler {
    private static final Text LOGIN = new Text("ログインできません", "The login is refused");

    private final ProgramAudience programs;

    ProblemWriter(ProgramAudience programs) {
        this.programs = programs;
    }

    void loginRequired(HttpServletResponse response) throws IOException {
        programs.tell(
                new Problem(
                        HttpStatus.UNAUTHORIZED,
                        "login-required",
                        LOGIN,
                        new Text("HTTP Basic 認証で利用者 ID とパスワードを送ってください。", "Send user id and password by HTTP Basic.")),
                response);
    }

    void loginRefused(HttpServletResponse response, Refused refused) throws IOException {
        Reason reason = refused.reason();
        programs.tell(
                new Problem(status(reason), code(reason), LOGIN, reason.text()).with("triesLeft", refused.triesLeft()),
                response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        programs.tell(HttpFault.FORBIDDEN.problem(), response);
    }

    private static HttpStatus status(Reason reason) {
        return switch (reason) {
            case WRONG_USER_OR_PASSWORD, LOCKED, PASSWORD_EXPIRED -> HttpStatus.UNAUTHORIZED;
            case PASSWORD_CHANGE_REQUIRED, CERTIFICATE_NOT_REGISTERED, NO_SCREEN_USER -> HttpStatus.FORBIDDEN;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static String code(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
