package org.koiki.access;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** Lets each one through at a rate, whatever the others do. */
final class Turnstile {
    private final ConcurrentMap<String, AtomicLong> booked = new ConcurrentHashMap<>();

    /**
     * Lets one through, or says for how long not.
     *
     * @param now nanoseconds of a clock that never goes back
     * @return 0, or nanoseconds to wait before asking again
     */
    long pass(String who, Rate rate, long now) {
        AtomicLong until = booked.computeIfAbsent(who, one -> new AtomicLong(now));
        long most = now + rate.burst() * rate.interval();
        long before = until.getAndUpdate(at -> next(at, now, rate, most));
        return Math.max(0, Math.max(before, now) + rate.interval() - most);
    }

    private static long next(long booked, long now, Rate rate, long most) {
        long next = Math.max(booked, now) + rate.interval();
        return next > most ? booked : next;
    }
}
