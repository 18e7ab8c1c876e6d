package org.koiki.participant;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A client certificate registered for a company.
 *
 * @param fingerprint SHA-256 of the certificate, lower-case hex
 * @param subject absent, like issuer, serial and both instants, until a certificate registered by fingerprint is first seen
 * @param serial hex
 * @param from first instant at which it is valid
 * @param until last instant at which it is valid
 */
public record Certificate(
        String fingerprint,
        String company,
        @Nullable String subject,
        @Nullable String issuer,
        @Nullable String serial,
        @Nullable Instant from,
        @Nullable Instant until,
        Instant registered,
        @Nullable Instant revoked) {

    /** Where a certificate stands. */
    public enum State {
        /** Registered by fingerprint, not yet seen. */
        AWAITED,
        VALID,
        EXPIRED,
        REVOKED
    }

    public State state(Instant now) {
        if (revoked != null) {
            return State.REVOKED;
        }
        if (until == null) {
            return State.AWAITED;
        }
        return now.isAfter(until) ? State.EXPIRED : State.VALID;
    }

    /** Whole days until expiry; none while the certificate has not been seen. */
    public OptionalLong daysLeft(Instant now) {
        return until == null
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, Duration.between(now, until).toDays()));
    }

    /** Whether it is known to end at an instant or before. */
    public boolean endsBy(Instant instant) {
        return until != null && !until.isAfter(instant);
    }

    /** Whether it can take the place of another one of the same company. */
    public boolean succeeds(Certificate other, Instant now) {
        return switch (state(now)) {
            case AWAITED -> registered.isAfter(other.registered);
            case VALID -> other.until != null && !endsBy(other.until);
            case EXPIRED, REVOKED -> false;
        };
    }
}
