package org.koiki.participant;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.store.IdentityRows;
import org.koiki.participant.store.TriesRows;
import org.springframework.stereotype.Service;

/** Who is registered, read afresh from the database each time, and the tries that a login has. */
@Service
public class Identities {
    private final IdentityRows rows;
    private final TriesRows tries;
    private final Clock clock;

    Identities(IdentityRows rows, TriesRows tries, Clock clock) {
        this.rows = rows;
        this.tries = tries;
        this.clock = clock;
    }

    /** Empty when the certificate is not registered. One query. */
    public Optional<Identity> find(String fingerprint, @Nullable String user) {
        return rows.find(fingerprint, user);
    }

    /** A user on a connection without certificate. */
    public Optional<Identity> find(String user) {
        return rows.find(user);
    }

    /** Counts a failed login over a company's certificate; tells how many tries are left. */
    public int failed(String company, String user) {
        return tries.fail(company, user, clock.instant());
    }

    public boolean isLocked(String company, String user) {
        return tries.isLocked(company, user);
    }

    /** Forgets failed logins after a good one. */
    public void succeeded(String company, String user) {
        tries.clear(company, user);
    }
}
