package org.koiki.metering.intake;

/** Work of this node that must not wait, such as batches that arrive. */
@FunctionalInterface
public interface Traffic {
    /** Whether there is none just now. */
    boolean isQuiet();
}
