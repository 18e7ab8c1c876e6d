package org.koiki.switching.usage;

import org.jspecify.annotations.Nullable;
import org.koiki.edge.Given;

/**
 * What a retailer applies with, as taken from the customer.
 *
 * @param supplyPoint 22 digits, of low or high voltage
 * @param contractNumber number of the customer's contract with the current retailer
 * @param days for which the password is to work once it is given, up to the longest time that is allowed
 */
public record UsageApplication(
        String supplyPoint,
        @Nullable String contractNumber,
        String customerName,
        @Nullable String customerKana,
        @Nullable String address,
        Consent consent,
        int days) {
    public UsageApplication {
        Given.required(supplyPoint, "supplyPoint");
        Given.required(customerName, "customerName");
        Given.required(consent, "consent");
    }

    /** Without personal data. */
    @Override
    public String toString() {
        return "UsageApplication " + supplyPoint;
    }
}
