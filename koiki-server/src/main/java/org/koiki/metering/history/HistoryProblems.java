package org.koiki.metering.history;

import java.time.LocalDate;
import org.koiki.Problem;
import org.koiki.message.Text;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request for the history of a point. */
final class HistoryProblems {
    private HistoryProblems() {}

    static Problem days(LocalDate from, LocalDate to, int most) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "ENERGY-HISTORY-DAYS",
                new Text("期間が正しくありません", "Wrong days"),
                new Text(
                        "期間 %s〜%s は 1〜%d 日ではありません。".formatted(from, to, most),
                        "The days from %s to %s are not 1 to %d.".formatted(from, to, most)));
    }
}
