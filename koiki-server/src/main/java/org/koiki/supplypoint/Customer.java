package org.koiki.supplypoint;

import org.jspecify.annotations.Nullable;

/** The customer of a contract (需要者): personal data, and so without a readable {@link #toString}. */
public record Customer(
        String name, @Nullable String kana, @Nullable String phone) {
    @Override
    public String toString() {
        return "Customer";
    }
}
