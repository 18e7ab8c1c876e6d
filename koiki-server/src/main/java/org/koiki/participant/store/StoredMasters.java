package org.koiki.participant.store;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.Masters;
import org.koiki.participant.MastersChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Looks at most once a second whether another node changed the masters, and at once after a change on this one. */
@Component
public class StoredMasters implements Masters {
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private record Look(MasterSnapshot snapshot, long nanos) {
        boolean isFresh() {
            return System.nanoTime() - nanos < PAUSE;
        }
    }

    private final MasterTables tables;
    private final Revisions revisions;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Look last;
    private volatile long changed;

    StoredMasters(MasterTables tables, Revisions revisions) {
        this.tables = tables;
        this.revisions = revisions;
    }

    @Override
    public MasterSnapshot current() {
        Look look = last;
        if (look == null || look.snapshot.revision() < changed) {
            looking.lock();
        } else if (look.isFresh() || !looking.tryLock()) {
            return look.snapshot;
        }
        try {
            return look();
        } finally {
            looking.unlock();
        }
    }

    /** The masters as they stood at a market time. */
    public MasterSnapshot asOf(Instant time) {
        return at(revisions.at(time));
    }

    @TransactionalEventListener
    void on(MastersChanged change) {
        changed = change.revision();
    }

    private MasterSnapshot look() {
        Look old = last;
        long revision = revisions.latest();
        MasterSnapshot snapshot = old != null && old.snapshot.revision() >= revision ? old.snapshot : at(revision);
        last = new Look(snapshot, System.nanoTime());
        return snapshot;
    }

    private MasterSnapshot at(long revision) {
        return new MasterSnapshot(revision, tables.at(revision));
    }
}
