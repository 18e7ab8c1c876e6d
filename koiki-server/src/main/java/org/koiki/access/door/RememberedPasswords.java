package org.koiki.access.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.User;
import org.springframework.stereotype.Component;

/**
 * Passwords that proved right a moment ago, so that the slow hash is not worked out for each request: under a keyed hash of
 * certificate, user, its revision and the password, until unused for 15 minutes, an hour at most. A company
 * that works in the morning so has its plans taken before noon without the hash; see decision 0015.
 */
@Component
class RememberedPasswords {
    private static final Duration UNUSED = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final SecretKeySpec key = key();
    private final ConcurrentMap<String, Proof> proofs = new ConcurrentHashMap<>();

    RememberedPasswords(Clock clock) {
        this.clock = clock;
    }

    boolean holds(String fingerprint, User user, String password) {
        Instant now = clock.instant();
        return proofs.computeIfPresent(name(fingerprint, user, password), (name, proof) -> proof.used(now)) != null;
    }

    void add(String fingerprint, User user, String password) {
        Instant now = clock.instant();
        if (proofs.size() >= MOST) {
            proofs.values().removeIf(proof -> proof.isOver(now));
        }
        if (proofs.size() < MOST) {
            proofs.put(name(fingerprint, user, password), new Proof(now, now));
        }
    }

    private String name(String fingerprint, User user, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (String part : new String[] {fingerprint, user.id(), Long.toString(user.revision()), password}) {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKeySpec key() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new SecretKeySpec(secret, "HmacSHA256");
    }

    private record Proof(Instant made, Instant last) {
        @Nullable
        Proof used(Instant now) {
            return isOver(now) ? null : new Proof(made, now);
        }

        boolean isOver(Instant now) {
            return now.isAfter(last.plus(UNUSED)) || now.isAfter(made.plus(LONGEST));
        }
    }
}
