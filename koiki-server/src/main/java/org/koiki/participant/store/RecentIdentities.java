package org.koiki.participant.store;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.Identity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who called a moment ago, for systems that ask many times a second; who is unknown is looked up each time. What a node changes it forgets as soon as the change is
 * committed; what another node changes holds here within a quarter of a second.
 */
@Component
class RecentIdentities {
    private static final long FRESH = Duration.ofMillis(250).toNanos();
    private static final int MOST = 10_000;

    private record Key(String fingerprint, @Nullable String user) {}

    private record Recent(Identity identity, long found) {}

    private final Map<Key, Recent> recent = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** @param search asks the database */
    Optional<Identity> find(String fingerprint, @Nullable String user, Supplier<Optional<Identity>> search) {
        Key key = new Key(fingerprint, user);
        Recent kept = recent.get(key);
        long now = System.nanoTime();
        if (kept != null && now - kept.found < FRESH) {
            return Optional.of(kept.identity);
        }
        long before = changes.get();
        Optional<Identity> found = search.get();
        found.filter(identity -> user == null || identity.user() != null)
                .ifPresent(identity -> keep(key, new Recent(identity, now), before));
        return found;
    }

    /** What was found while something changed is not kept. */
    private void keep(Key key, Recent found, long before) {
        if (recent.size() >= MOST) {
            recent.clear();
        }
        recent.put(key, found);
        if (changes.get() != before) {
            recent.remove(key, found);
        }
    }

    /** Certificates, accounts or tries have changed: nothing found before the end of this transaction is kept. */
    void changed() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    forget();
                }
            });
        } else {
            forget();
        }
    }

    private void forget() {
        changes.incrementAndGet();
        recent.clear();
    }
}
