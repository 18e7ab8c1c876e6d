package org.koiki.supplypoint;

import java.util.List;
import org.koiki.access.Caller;

/** The applications for a point that are in process, for its facility sheet (設備情報照会). Whoever takes applications serves it. */
public interface OpenApplications {
    /**
     * As far as the caller may know them, oldest first.
     *
     * @param facilitiesOnly whether the caller neither keeps the point nor supplies it
     */
    List<OpenApplication> of(SupplyPointNumber point, boolean facilitiesOnly, Caller caller);
}
