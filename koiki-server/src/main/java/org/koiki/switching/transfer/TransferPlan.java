package org.koiki.switching.transfer;

import java.time.LocalDate;
import java.util.List;
import org.koiki.edge.Given;

/**
 * What the coordinator plans.
 *
 * @param leaving company code of the retailer that leaves
 * @param plannedOn first day on which others supply its points
 * @param receivers one for each area in which it supplies points
 */
public record TransferPlan(String leaving, LocalDate plannedOn, List<Receiver> receivers) {
    public TransferPlan {
        Given.required(leaving, "leaving");
        Given.required(plannedOn, "plannedOn");
        receivers = List.copyOf(Given.required(receivers, "receivers"));
    }

    /**
     * Who takes the points of an area.
     *
     * @param area two digits
     * @param receiving company code: a retailer, or the TSO as the last resort
     */
    public record Receiver(String area, String receiving) {
        public Receiver {
            Given.required(area, "area");
            Given.required(receiving, "receiving");
        }
    }
}
