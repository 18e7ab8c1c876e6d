package org.koiki.notice.feed;

import org.koiki.Problem;
import org.koiki.message.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** As many requests wait for events as may. */
final class TooManyWaiting extends Problem {
    private static final long serialVersionUID = 1;

    TooManyWaiting() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "EVENTS_BUSY",
                new Text("混み合っています", "Too busy"),
                new Text(
                        "待機中のリクエストが多すぎます。wait なしで取得するか、しばらくしてからお試しください。",
                        "Too many requests are waiting. Ask without wait, or try again in a moment."));
        getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
    }
}
