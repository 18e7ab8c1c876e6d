package org.koiki.notice.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.User;
import org.koiki.participant.User.Kind;
import org.koiki.participant.Users;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
class PasswordWarningsTests {
    private static final String COMPANY = "P001";

    @Autowired
    Users users;

    @Autowired
    Notices notices;

    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void warnOnceAtEachNumberOfDaysOfProgramsAlone() {
        Instant end = start.plus(Duration.ofDays(100));
        users.seed(
                List.of(user("warned-system", Kind.SYSTEM, end), user("warned-person", Kind.PERSON, end)),
                "a rather long sentence");

        for (int day = 5; day < 110; day += 5) {
            lookAfterDays(day);
        }

        List<Notice> told = notices.unread(COMPANY, 10_000).reversed().stream()
                .filter(notice -> notice.kind().equals("password.expires"))
                .toList();
        assertThat(told).extracting(notice -> notice.key().split(":")[2]).containsExactly("90", "60", "30", "7");
        assertThat(told).allSatisfy(notice -> assertThat(notice.en()).contains("system user warned-system"));
        assertThat(told.getFirst().en()).contains("in 90 days");
        assertThat(told.getFirst().ja()).contains("残り 90 日");
    }

    private static User user(String id, Kind kind, Instant end) {
        return new User(id, COMPANY, kind, User.Preset.ORDINARY, null, false, end, 1);
    }

    private void lookAfterDays(int days) {
        Clock clock = Clock.fixed(start.plus(Duration.ofDays(days)), ZoneOffset.UTC);
        new PasswordWarnings(users, notices, clock, 90, 60, 30, 7).tell();
    }
}
