package org.koiki.supplypoint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.AuditEntry.Actor;

/** Supply points and their meters. Changes take part in the caller's transaction, or have one of their own. */
public interface SupplyPoints {
    Optional<KeptPoint> find(SupplyPointNumber number);

    /**
     * Keeps others from changing a point, its meters and its contracts until the caller's transaction ends.
     *
     * @throws org.koiki.Problem {@code POINT-UNKNOWN}
     */
    void lock(SupplyPointNumber number);

    /**
     * Adds or changes a point; one that is put as it stands keeps its version.
     *
     * @param version that the caller has seen, 0 for none; absent: whatever stands
     * @throws org.koiki.Problem {@code POINT-CHANGED} when another version stands
     */
    KeptPoint put(SupplyPoint point, @Nullable Integer version, Actor actor);

    /** The meters of a point, earliest first. */
    List<Meter> meters(SupplyPointNumber number);

    /**
     * Adds a meter, or changes the one of the same number and first day.
     *
     * @throws org.koiki.Problem {@code POINT-UNKNOWN}
     */
    void put(SupplyPointNumber number, Meter meter, Actor actor);

    /**
     * Takes a meter out that never was at the point.
     *
     * @throws org.koiki.Problem {@code POINT-UNKNOWN}, {@code POINT-METER-UNKNOWN}
     */
    void remove(SupplyPointNumber number, String meter, LocalDate since, Actor actor);
}
