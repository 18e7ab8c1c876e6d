package org.koiki.metering.intake;

/** Is told of a batch that this node has taken, before its sender has the receipt. */
@FunctionalInterface
public interface BatchWatch {
    void taken(SlotKey key);
}
