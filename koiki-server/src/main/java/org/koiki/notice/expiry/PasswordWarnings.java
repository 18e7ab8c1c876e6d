package org.koiki.notice.expiry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.OptionalInt;
import org.koiki.calendar.MarketClock;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.User;
import org.koiki.participant.Users;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Warns a company before the password of one of its programs expires, which no screen would tell anybody, at as many days as
 * before the end of a certificate. A notice is unique within user, end and days, so every node may look.
 */
@Component
class PasswordWarnings {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(MarketClock.JST);

    private final Users users;
    private final Notices notices;
    private final Clock clock;
    private final int[] days;

    PasswordWarnings(Users users, Notices notices, Clock clock, @Value("${koiki.certificates.warn-days}") int... days) {
        this.users = users;
        this.notices = notices;
        this.clock = clock;
        this.days = days.clone();
    }

    void tell() {
        Instant now = clock.instant();
        for (User program : users.programsThatExpireAfter(now)) {
            Instant end = Objects.requireNonNull(program.passwordExpires());
            OptionalInt reached = DaysLeft.reached(end, now, days);
            if (reached.isPresent()) {
                notices.tell(notice(program, end, reached.getAsInt(), now));
            }
        }
    }

    private static Notice notice(User program, Instant end, int days, Instant now) {
        long left = Duration.between(now, end).toDays();
        String until = TIME.format(end);
        return new Notice(
                program.company(),
                "password.expires",
                "%s:%d:%d".formatted(program.id(), end.getEpochSecond(), days),
                "システム利用者 %s のパスワードの有効期限は %s です。残り %d 日です。期限までに変更してください。".formatted(program.id(), until, left),
                "The password of the system user %s expires at %s JST, in %d days. Change it before then."
                        .formatted(program.id(), until, left),
                "/users");
    }
}
