package org.koiki.plan.intake;

import org.koiki.Problem;
import org.koiki.message.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Too many files are waiting to be read; the caller should come again in a moment. */
public final class Overloaded extends Problem {
    private static final long serialVersionUID = 1;

    Overloaded() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "PLAN-BUSY",
                new Text("混み合っています", "Too busy"),
                new Text("しばらくしてからもう一度提出してください。", "Please file again in a moment."));
        getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
    }
}
