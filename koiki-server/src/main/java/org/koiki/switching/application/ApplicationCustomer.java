package org.koiki.switching.application;

import org.jspecify.annotations.Nullable;
import org.koiki.edge.Given;
import org.koiki.switching.identity.Person;

/**
 * The customer as the applying retailer has it. Personal data.
 *
 * @param contractNumber number of the contract with the applying retailer
 */
public record ApplicationCustomer(
        @Nullable String contractNumber,
        String name,
        @Nullable String kana,
        @Nullable String phone) {
    public ApplicationCustomer {
        Given.required(name, "customer.name");
    }

    Person person() {
        return new Person(contractNumber, name, kana, null);
    }
}
