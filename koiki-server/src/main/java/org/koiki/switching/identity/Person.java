package org.koiki.switching.identity;

import org.jspecify.annotations.Nullable;

/**
 * What tells a customer apart: as a retailer took it from the customer, or as it stands in a contract. What is absent is not compared.
 *
 * @param contractNumber number of the customer's contract with the current retailer
 */
public record Person(
        @Nullable String contractNumber,
        @Nullable String name,
        @Nullable String kana,
        @Nullable String address) {}
