package org.koiki.switching.application;

import org.jspecify.annotations.Nullable;

/**
 * Contract powers beside the one power of most points, in high voltage; kW.
 *
 * @param main main supply (常時電力)
 * @param ownGeneration supply while the customer's own generation stands still (自家発補給電力)
 * @param reserve over a reserve line or from a reserve source (予備電力)
 * @param base base power where others supply a part (基準電力)
 * @param own and {@code other}: the applying retailer's and the other company's contract power of partial supply (部分供給)
 */
public record ContractPowers(
        @Nullable Integer main,
        @Nullable Integer ownGeneration,
        @Nullable Integer reserve,
        @Nullable Integer base,
        @Nullable Integer own,
        @Nullable Integer other) {
    /** Whether several companies supply the point. */
    boolean isPartial() {
        return base != null || own != null || other != null;
    }
}
