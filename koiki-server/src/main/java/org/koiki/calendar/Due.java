package org.koiki.calendar;

import java.time.Instant;

/**
 * Something that falls due once.
 *
 * @param kind names the {@link DueTask} that carries it out
 * @param key tells it from others of its kind
 * @param at on the market clock
 */
public record Due(String kind, String key, Instant at) {}
