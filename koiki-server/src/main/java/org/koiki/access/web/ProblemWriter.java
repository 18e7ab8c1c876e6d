package org.koiki.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.koiki.Problem;
import org.koiki.access.Login.Reason;
import org.koiki.access.Login.Refused;
import org.koiki.message.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem details where no controller does. */
@Component
class ProblemWriter implements AccessDeniedHandler {
    private static final Text LOGIN = new Text("ログインできません", "The login is refused");

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    void loginRequired(HttpServletResponse response) throws IOException {
        write(
                response,
                new Problem(
                        HttpStatus.UNAUTHORIZED,
                        "login-required",
                        LOGIN,
                        new Text("HTTP Basic 認証で利用者 ID とパスワードを送ってください。", "Send user id and password by HTTP Basic.")));
    }

    void loginRefused(HttpServletResponse response, Refused refused) throws IOException {
        Reason reason = refused.reason();
        write(
                response,
                new Problem(status(reason), code(reason), LOGIN, reason.text()).with("triesLeft", refused.triesLeft()));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        write(
                response,
                new Problem(
                        HttpStatus.FORBIDDEN,
                        "forbidden",
                        new Text("権限がありません", "Not permitted"),
                        new Text("この操作の権限がありません。", "You have no permission for this.")));
    }

    void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.getStatusCode().value());
        if (problem.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Koiki\", charset=\"UTF-8\"");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem.getBody()));
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
