package org.koiki.notice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When a failed delivery is tried again: {@code koiki.notices.retries} lists the pauses after the first try, the second, and so on. */
@Component
public class Retries {
    private final List<Duration> pauses;

    Retries(@Value("${koiki.notices.retries}") Duration... pauses) {
        this.pauses = List.of(pauses);
    }

    /** Empty when it has been tried often enough. */
    Optional<Instant> after(int tries, Instant now) {
        return tries > pauses.size() ? Optional.empty() : Optional.of(now.plus(pauses.get(tries - 1)));
    }
}
