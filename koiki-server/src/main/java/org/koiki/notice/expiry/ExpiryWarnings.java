package org.koiki.notice.expiry;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.koiki.notice.Notices;
import org.koiki.participant.Certificate;
import org.koiki.participant.Certificates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Warns a company when as many days are left to a certificate as {@code koiki.certificates.warn-days} names. When several
 * of them have passed unnoticed, the last one counts. A notice is unique within certificate and days, so every node may look.
 */
@Component
class ExpiryWarnings {
    private final Certificates certificates;
    private final Notices notices;
    private final Clock clock;
    private final int[] days;

    ExpiryWarnings(
            Certificates certificates,
            Notices notices,
            Clock clock,
            @Value("${koiki.certificates.warn-days}") int... days) {
        this.certificates = certificates;
        this.notices = notices;
        this.clock = clock;
        this.days = days.clone();
    }

    void tell() {
        Instant now = clock.instant();
        for (Certificate certificate : certificates.valid(now)) {
            OptionalInt reached = DaysLeft.reached(Objects.requireNonNull(certificate.until()), now, days);
            if (reached.isPresent()) {
                notices.tell(ExpiryNotice.of(certificate, reached.getAsInt(), successor(certificate, now), now));
            }
        }
    }

    private @Nullable Certificate successor(Certificate certificate, Instant now) {
        return certificates.of(certificate.company()).stream()
                .filter(other -> other.succeeds(certificate, now))
                .findFirst()
                .orElse(null);
    }
}
