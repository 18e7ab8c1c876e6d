package org.koiki.metering.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lists that were written lately, up to a number of bytes. A list stands until its receiver has a new file or takes other
 * extensions, or a day begins.
 */
final class ListCache {
    /** What a list shows: the receiver's files up to one, as of a day, with the extensions that it takes and since when. */
    record State(long newest, LocalDate day, Map<Extension, Instant> taken) {}

    private record Entry(State state, byte[] list) {}

    private final long most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    ListCache(long most) {
        this.most = most;
    }

    byte @Nullable [] get(String receiver, State state) {
        lock.lock();
        try {
            Entry entry = entries.get(receiver);
            return entry == null || !entry.state().equals(state) ? null : entry.list();
        } finally {
            lock.unlock();
        }
    }

    void put(String receiver, State state, byte[] list) {
        lock.lock();
        try {
            Entry before = entries.put(receiver, new Entry(state, list));
            bytes += list.length - (before == null ? 0 : before.list().length);
            Iterator<Entry> oldest = entries.values().iterator();
            while (bytes > most && oldest.hasNext()) {
                bytes -= oldest.next().list().length;
                oldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }
}
