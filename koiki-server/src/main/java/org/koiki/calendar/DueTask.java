package org.koiki.calendar;

/**
 * What is done when entries of one kind fall due.
 *
 * <p>It runs in the transaction that takes the entry off the list: what it does in the database happens exactly once.
 * Anything else may happen again after a failure. A task that fails is tried again later.
 */
public interface DueTask {
    String kind();

    void run(Due due);
}
