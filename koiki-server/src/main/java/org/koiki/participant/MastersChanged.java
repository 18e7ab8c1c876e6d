package org.koiki.participant;

/** The masters were changed. */
public record MastersChanged(long revision) {}
