package org.koiki.metering.intake;

/** Whether batches are arriving at this node. */
@FunctionalInterface
public interface Traffic {
    /** Whether none is. */
    boolean isQuiet();
}
