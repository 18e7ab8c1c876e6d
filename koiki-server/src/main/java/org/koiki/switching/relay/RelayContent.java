package org.koiki.switching.relay;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.edge.Given;
import org.koiki.supplypoint.Family;
import org.koiki.switching.identity.Person;

/**
 * What the new retailer has from the customer.
 *
 * @param supplyPoint 22 digits
 * @param wishedOn first day with the new retailer
 * @param appointed whether the customer asks for this day, rather than for the regular reading date
 * @param contractNumber number of the customer's contract with the current retailer
 * @param contact who answers questions at the new retailer; told to the old one once it may know the new one
 */
public record RelayContent(
        String supplyPoint,
        Family family,
        LocalDate wishedOn,
        boolean appointed,
        @Nullable String contractNumber,
        @Nullable String customerName,
        @Nullable String customerKana,
        @Nullable String address,
        @Nullable String building,
        @Nullable String contact,
        @Nullable String phone) {
    public RelayContent {
        Given.required(supplyPoint, "supplyPoint");
        Given.required(family, "family");
        Given.required(wishedOn, "wishedOn");
    }

    Person person() {
        String whole = address == null || building == null ? address : address + " " + building;
        return new Person(contractNumber, customerName, customerKana, whole);
    }

    /** The same without who answers questions at the new retailer. */
    RelayContent withoutContact() {
        return new RelayContent(
                supplyPoint,
                family,
                wishedOn,
                appointed,
                contractNumber,
                customerName,
                customerKana,
                address,
                building,
                null,
                null);
    }
}
