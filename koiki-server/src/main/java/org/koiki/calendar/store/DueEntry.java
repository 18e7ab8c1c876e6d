package org.koiki.calendar.store;

import org.koiki.calendar.Due;

/**
 * A waiting entry of the due list.
 *
 * @param ready not so for a while after it failed
 */
record DueEntry(long id, Due due, int attempts, boolean ready) {}
