package org.koiki.testing;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koiki.testing.RawConnection.Answer;

/** Logs in to the screens by hand. */
public final class ScreenVisitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private ScreenVisitor() {}

    /** The header lines that a browser of a user sends after its login: the session and the token of its forms. */
    public static String login(TestMarket market, String operator, String user) throws IOException {
        try (RawConnection connection = market.connect(operator)) {
            connection.send("GET /login HTTP/1.1\r\nHost: localhost\r\n\r\n");
            Answer form = connection.answer();
            String body = "user=%s&password=%s&_csrf=%s".formatted(user, TestMarket.PASSWORD, encoded(token(form)));
            connection.send("""
                    POST /login HTTP/1.1\r
                    Host: localhost\r
                    Cookie: %s\r
                    Content-Type: application/x-www-form-urlencoded\r
                    Content-Length: %d\r
                    \r
                    %s""".formatted(cookie(form), body.length(), body));
            String session = cookie(connection.answer());
            connection.send("GET /password HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n\r\n".formatted(session));
            return "Cookie: %s\r\nX-CSRF-TOKEN: %s".formatted(session, token(connection.answer()));
        }
    }

    private static String token(Answer page) {
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("no form in " + page);
        }
        return token.group(1);
    }

    private static String cookie(Answer answer) {
        return Objects.requireNonNull(answer.headers().get("set-cookie")).split(";", 2)[0];
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
