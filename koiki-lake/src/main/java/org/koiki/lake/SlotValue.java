package org.koiki.lake;

import org.jspecify.annotations.Nullable;

/**
 * A supply point of the roster and its value in a slot.
 *
 * @param energy 0.1 Wh; absent when missing
 * @param quality value flag; absent when nothing arrived
 * @param revision of the batch that the value came with; 0 when nothing arrived
 */
public record SlotValue(
        RosterEntry owner, @Nullable Long energy, @Nullable Integer quality, long revision) {}
