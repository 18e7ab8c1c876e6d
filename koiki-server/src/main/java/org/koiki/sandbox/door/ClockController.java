package org.koiki.sandbox.door;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.ClockRunsBack;
import org.koiki.calendar.MarketClock;
import org.koiki.calendar.MovableClock;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Instant LAST = Instant.parse("9998-12-31T00:00:00Z");

    private final MovableClock clock;

    ClockController(MovableClock clock) {
        this.clock = clock;
    }

    @GetMapping
    String show() {
        return inJapan(clock.now()) + "\n";
    }

    /** Answers once the clock is there, or is under way for a while. */
    @PostMapping
    String move(@RequestParam @Nullable String set, @RequestParam @Nullable String advance)
            throws InterruptedException {
        if (set != null) {
            begin(OffsetDateTime.parse(set).toInstant());
        } else if (advance != null) {
            begin(clock.now().plus(Duration.parse(advance)));
        }
        return show();
    }

    /** How far the clock has come; nothing when it is not being moved. */
    @GetMapping("/jump")
    String progress() {
        return clock.jump()
                .map(jump -> "%s → %s (%d %%)\n".formatted(inJapan(jump.at()), inJapan(jump.to()), jump.percent()))
                .orElse("");
    }

    @DeleteMapping("/jump")
    String cancel() {
        clock.cancel();
        return show();
    }

    private void begin(Instant target) throws InterruptedException {
        if (target.isAfter(LAST)) {
            throw new DateTimeException("after " + LAST);
        }
        clock.set(target);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (clock.jump().isPresent() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }

    private static OffsetDateTime inJapan(Instant instant) {
        return instant.atZone(MarketClock.JST).toOffsetDateTime().withNano(0);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String refuse(ClockRunsBack refusal) {
        return "市場時計は戻せません。過去の時刻から始めるには新しい --data フォルダーを使ってください。\n" + refusal.getMessage() + "\n";
    }

    @ExceptionHandler({DateTimeException.class, ArithmeticException.class})
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String refuseUnreadable() {
        return "時刻は 2016-05-30T12:00:00+09:00、長さは PT1H のように書いてください。\n"
                + "Write times like 2016-05-30T12:00:00+09:00 and spans like PT1H.\n";
    }
}
