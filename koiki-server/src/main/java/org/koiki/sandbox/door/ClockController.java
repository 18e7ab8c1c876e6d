package org.koiki.sandbox.door;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.ClockRunsBack;
import org.koiki.calendar.MarketClock;
import org.koiki.calendar.MovableClock;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows and moves the market clock, in lines of plain text for {@code ./koiki clock}. */
@RestController
@RequestMapping(path = "/door/clock", produces = "text/plain;charset=UTF-8")
@Profile("sandbox")
class ClockController {
    private final MovableClock clock;

    ClockController(MovableClock clock) {
        this.clock = clock;
    }

    @GetMapping
    String show() {
        return clock.now().atZone(MarketClock.JST).toOffsetDateTime().withNano(0) + "\n";
    }

    @PostMapping
    String move(@RequestParam @Nullable String set, @RequestParam @Nullable String advance) {
        if (set != null) {
            clock.set(OffsetDateTime.parse(set).toInstant());
        } else if (advance != null) {
            clock.advance(Duration.parse(advance));
        }
        return show();
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String refuse(ClockRunsBack refusal) {
        return "市場時計は戻せません。過去の時刻から始めるには新しい --data フォルダーを使ってください。\n" + refusal.getMessage() + "\n";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String refuse(DateTimeException refusal) {
        return "時刻は 2016-05-30T12:00:00+09:00、長さは PT1H のように書いてください。\n"
                + "Write times like 2016-05-30T12:00:00+09:00 and spans like PT1H.\n";
    }
}
