package org.koiki.supplypoint;

import org.jspecify.annotations.Nullable;
import org.koiki.participant.Validity;

/**
 * What a contract says.
 *
 * @param days from the first day of supply to the first day without it
 * @param retailer operator code (小売電気事業者), that of the area of the point
 * @param group code of the balancing group
 * @param number number of the contract with the customer (契約番号)
 */
public record ContractTerms(
        Validity days,
        String retailer,
        @Nullable String group,
        @Nullable String number,
        Customer customer) {
    /** The same contract on other days. */
    public ContractTerms on(Validity other) {
        return new ContractTerms(other, retailer, group, number, customer);
    }

    /** The same contract with other data of its customer. */
    public ContractTerms of(@Nullable String otherNumber, Customer other) {
        return new ContractTerms(days, retailer, group, otherNumber, other);
    }
}
