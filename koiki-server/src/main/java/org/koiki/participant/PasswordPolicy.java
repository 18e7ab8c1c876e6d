package org.koiki.participant;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of passwords: data, kept in the database.
 *
 * @param minimumLength characters
 * @param remembered how many last passwords may not be used again
 * @param maximumAgeDays days until a password expires; absent when it does not
 * @param oneTimeDays days in which a one-time password has to be used
 * @param tries failed logins until the lock
 */
public record PasswordPolicy(
        int minimumLength, int remembered, @Nullable Integer maximumAgeDays, int oneTimeDays, int tries) {

    @Nullable
    Instant expiry(Instant now, boolean oneTime) {
        if (oneTime) {
            return now.plus(Duration.ofDays(oneTimeDays));
        }
        return maximumAgeDays == null ? null : now.plus(Duration.ofDays(maximumAgeDays));
    }
}
