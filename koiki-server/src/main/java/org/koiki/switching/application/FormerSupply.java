package org.koiki.switching.application;

import org.jspecify.annotations.Nullable;

/**
 * Who supplied the customer before, as the customer told it; for the TSO alone (現小売).
 *
 * @param retailer operator code, five digits
 * @param customerNumber the customer's number there (お客さま番号)
 */
public record FormerSupply(
        @Nullable String retailer, @Nullable String customerNumber) {
    @Override
    public String toString() {
        return "FormerSupply";
    }
}
