package org.koiki.participant.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koiki.participant.User;
import org.koiki.participant.Users;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
class TriesRowsTests {
    private static final String COMPANY = "T001";
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Autowired
    TriesRows tries;

    @Autowired
    Users users;

    @Test
    void forgetsOldFailuresButKeepsYoungOnesAndTheLocksOfUsers() {
        users.seed(List.of(user("tries-locked")), "a rather long sentence");
        tries.lock(COMPANY, "tries-locked", LONG_AGO);
        tries.lock(COMPANY, "tries-nobody", LONG_AGO);
        tries.fail(COMPANY, "tries-old", LONG_AGO);
        tries.fail(COMPANY, "tries-young", LONG_AGO.plus(Duration.ofDays(2)));

        assertThat(tries.forget(LONG_AGO.plus(Duration.ofDays(1)))).isEqualTo(2);

        assertThat(tries.isLocked(COMPANY, "tries-locked")).isTrue();
        assertThat(tries.isLocked(COMPANY, "tries-nobody")).isFalse();
        assertThat(tries.fail(COMPANY, "tries-old", LONG_AGO)).isEqualTo(4);
        assertThat(tries.fail(COMPANY, "tries-young", LONG_AGO)).isEqualTo(3);
    }

    private static User user(String id) {
        return new User(id, COMPANY, User.Kind.PERSON, User.Preset.ORDINARY, null, false, null, 1);
    }
}
