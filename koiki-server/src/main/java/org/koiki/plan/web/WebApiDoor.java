package org.koiki.plan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.access.Login;
import org.koiki.access.Logins;
import org.koiki.access.Right;
import org.koiki.calendar.MarketClock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What all operations of the WebAPI have in common: the login in form fields, and dates. */
@Component
class WebApiDoor {
    private final Logins logins;
    private final MarketClock clock;

    WebApiDoor(Logins logins, MarketClock clock) {
        this.logins = logins;
        this.clock = clock;
    }

    /** Does some work as the user of the fields {@code userid} and {@code password}. */
    ResponseEntity<byte[]> as(HttpServletRequest request, Right right, Function<Caller, ResponseEntity<byte[]>> work) {
        String user = request.getParameter("userid");
        String password = request.getParameter("password");
        if (user == null || password == null) {
            return WebApiAnswer.of(ResultCode.WRONG_USER_OR_PASSWORD);
        }
        return switch (logins.attempt(request, user, password)) {
            case Login.Refused refused -> WebApiAnswer.of(ResultCode.of(refused.reason()));
            case Login.Granted granted ->
                granted.caller().may(org.koiki.access.Function.PLAN, right)
                        ? work.apply(granted.caller())
                        : WebApiAnswer.of(ResultCode.NOT_ALLOWED);
        };
    }

    /** The market's own day when the client names none. */
    Optional<LocalDate> date(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(clock.today());
        }
        try {
            return Optional.of(LocalDate.parse(text.strip(), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
