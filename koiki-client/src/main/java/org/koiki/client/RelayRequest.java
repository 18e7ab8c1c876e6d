package org.koiki.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a new retailer has from the customer.
 *
 * @param wishedOn first day with the new retailer
 * @param appointed whether the customer asks for this very day, rather than for the regular reading date
 * @param contractNumber number of the contract with the old retailer
 * @param contact who answers questions at the new retailer, with {@code phone}
 */
public record RelayRequest(
        String supplyPoint,
        String family,
        LocalDate wishedOn,
        boolean appointed,
        @Nullable String contractNumber,
        @Nullable String customerName,
        @Nullable String customerKana,
        @Nullable String address,
        @Nullable String building,
        @Nullable String contact,
        @Nullable String phone) {
    public RelayRequest(
            String supplyPoint,
            String family,
            LocalDate wishedOn,
            boolean appointed,
            @Nullable String contractNumber,
            @Nullable String customerName,
            @Nullable String customerKana,
            @Nullable String address,
            @Nullable String building) {
        this(
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
