package org.koiki.message;

import org.jspecify.annotations.Nullable;

/**
 * One slot of a fixed usage. A missing value is absent, never zero.
 *
 * @param slot JP06219, from 1
 * @param whole 0.1 Wh, JP06424
 * @param allocated 0.1 Wh after allocation, JP06425
 */
public record UsageSlot(
        int slot, @Nullable Long whole, @Nullable Long allocated) {}
