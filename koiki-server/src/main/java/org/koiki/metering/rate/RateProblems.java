package org.koiki.metering.rate;

import java.time.Duration;
import org.koiki.Problem;
import org.koiki.access.Rate;
import org.koiki.message.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What a company is told that asks too often. */
final class RateProblems {
    private RateProblems() {}

    /** @param wait before it may ask again */
    static Problem tooMany(Rate rate, Duration wait) {
        long milliseconds = wait.toMillis() + 1;
        Problem problem = new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "ENERGY-TOO-MANY",
                new Text("要求が多すぎます", "Too many requests"),
                new Text(
                        "1社あたり毎秒 %d 件、一時的に %d 件まで受け付けます。%d ミリ秒後にもう一度お試しください。"
                                .formatted(rate.perSecond(), rate.burst(), milliseconds),
                        "Up to %d requests a second and %d at once are taken from each company. Ask again in %d ms."
                                .formatted(rate.perSecond(), rate.burst(), milliseconds)));
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        return problem;
    }
}
