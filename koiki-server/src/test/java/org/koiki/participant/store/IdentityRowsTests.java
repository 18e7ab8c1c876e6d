package org.koiki.participant.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Certificate;
import org.koiki.participant.Fingerprint;
import org.koiki.participant.Identity;
import org.koiki.participant.User;
import org.koiki.participant.Users;
import org.koiki.participant.store.IdentityRows.Asked;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
@DisplayName("Who is calling, asked for several at once")
class IdentityRowsTests {
    private static final Instant NOW = Instant.parse("2016-05-30T01:00:00Z");
    private static final String SAKURA = "9004";
    private static final String HOTARU = "9008";

    @Autowired
    IdentityRows identities;

    @Autowired
    TestMarket market;

    @Autowired
    Users users;

    @Autowired
    TriesRows tries;

    @Test
    void isToldToEachWhoAsksAsIfItHadAskedAlone() {
        String sakura = Fingerprint.of(market.certificate("90040").certificate());
        String hotaru = Fingerprint.of(market.certificate("90081").certificate());
        users.seed(List.of(user("together-4", SAKURA), user("together-8", HOTARU)), "a rather long sentence");
        tries.fail(SAKURA, "together-4", NOW);
        tries.lock(HOTARU, "together-4", NOW);
        tries.lock(HOTARU, "together-nobody", NOW);
        List<Asked> asked = List.of(
                new Asked(sakura, "together-4"),
                new Asked(hotaru, "together-8"),
                new Asked("00".repeat(32), "together-4"),
                new Asked(hotaru, "together-4"),
                new Asked(sakura, null),
                new Asked(hotaru, "together-nobody"),
                new Asked(sakura, "together-4"));

        List<Optional<Identity>> told = identities.find(asked);

        assertThat(told)
                .extracting(one -> one.map(IdentityRowsTests::said).orElse("unknown"))
                .containsExactly(
                        sakura + " together-4 open 1",
                        hotaru + " together-8 open 0",
                        "unknown",
                        hotaru + " together-4 locked 0",
                        sakura + " nobody open 0",
                        hotaru + " nobody locked 0",
                        sakura + " together-4 open 1");
        assertThat(told)
                .isEqualTo(asked.stream()
                        .map(one -> identities.find(one.fingerprint(), one.user()))
                        .toList());
    }

    private static String said(Identity identity) {
        Certificate certificate = Objects.requireNonNull(identity.certificate());
        User user = identity.user();
        return "%s %s %s %d"
                .formatted(
                        certificate.fingerprint(),
                        user == null ? "nobody" : user.id(),
                        identity.locked() ? "locked" : "open",
                        identity.failures());
    }

    private static User user(String id, String company) {
        return new User(id, company, User.Kind.PERSON, User.Preset.ORDINARY, null, false, null, 1);
    }
}
