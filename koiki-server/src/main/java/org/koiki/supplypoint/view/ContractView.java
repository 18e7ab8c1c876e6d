package org.koiki.supplypoint.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.Contract;
import org.koiki.supplypoint.Customer;

/**
 * A contract as a caller may see it.
 *
 * @param days from the first day of supply to the first day without it
 * @param retailer operator code
 * @param customer absent for callers without the right to personal data
 * @param knownFrom market time from which on this was held
 * @param knownUntil market time at which better was learnt; absent while it stands
 */
public record ContractView(
        long id,
        Validity days,
        String retailer,
        @Nullable String group,
        @Nullable String contractNumber,
        @Nullable Customer customer,
        Instant knownFrom,
        @Nullable Instant knownUntil) {
    static ContractView of(Contract contract, boolean withCustomer) {
        return new ContractView(
                contract.id(),
                contract.terms().days(),
                contract.terms().retailer(),
                contract.terms().group(),
                contract.terms().number(),
                withCustomer ? contract.terms().customer() : null,
                contract.knownFrom(),
                contract.knownUntil());
    }
}
