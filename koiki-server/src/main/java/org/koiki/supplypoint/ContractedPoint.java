package org.koiki.supplypoint;

import java.util.List;

/**
 * A supply point with its contracts.
 *
 * @param contracts those that stand, earliest first
 */
public record ContractedPoint(SupplyPoint point, List<Contract> contracts) {
    public ContractedPoint {
        contracts = List.copyOf(contracts);
    }
}
