package org.koiki.participant;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Slow hashes of passwords (Argon2id). Few are worked out at a time, so that a storm of logins leaves room for other work. */
@Component
public class Passwords {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int ONE_TIME_LENGTH = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIB = 19_456;
    private static final int PASSES = 2;

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, HASH, LANES, KIB, PASSES);
    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final String nobodys = nobodys();

    /** Does something slow when its turn comes; empty when that takes too long. */
    public <T> Optional<T> inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            turns.release();
        }
    }

    /** Slow. Takes as long for nobody's hash as for somebody's. */
    public boolean match(String password, @Nullable String hash) {
        return encoder.matches(password, hash == null ? nobodys : hash) && hash != null;
    }

    /** Looks like a hash, and no password is known for it. */
    private String nobodys() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(KIB, PASSES, LANES, random(SALT), random(HASH));
    }

    private String random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Slow. */
    public String hash(String password) {
        return encoder.encode(password);
    }

    /** A random password without characters that look alike: 116 bits. */
    public final String oneTime() {
        return random.ints(ONE_TIME_LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
