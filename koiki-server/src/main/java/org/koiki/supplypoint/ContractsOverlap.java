package org.koiki.supplypoint;

import org.koiki.Problem;
import org.koiki.participant.Validity;

/** Two contracts would supply one point on the same day. Code {@code POINT-CONTRACTS-OVERLAP}. */
public final class ContractsOverlap extends Problem {
    private static final long serialVersionUID = 1;

    private final transient Contract standing;

    /** @param wanted the days that were asked for */
    public ContractsOverlap(Contract standing, Validity wanted) {
        super(
                PointProblems.CONFLICT,
                PointProblems.OVERLAP_CODE,
                PointProblems.OVERLAP,
                PointProblems.overlap(standing, wanted));
        this.standing = standing;
        with("standing", standing.id());
        with("standingDays", standing.terms().days());
        with("wantedDays", wanted);
    }

    /** The contract that is in the way. */
    public Contract standing() {
        return standing;
    }
}
