package org.koiki.supplypoint.view;

import org.jspecify.annotations.Nullable;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.Customer;
import org.koiki.supplypoint.FormerCustomer;

/**
 * The customer of a contract before a change of its data.
 *
 * @param days from the first day to the first one with other data
 */
public record FormerCustomerView(Validity days, @Nullable String contractNumber, Customer customer) {
    static FormerCustomerView of(FormerCustomer former) {
        return new FormerCustomerView(former.days(), former.number(), former.customer());
    }
}
