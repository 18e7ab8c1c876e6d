package org.koiki.simulator.switching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.client.ApplicationRequest.Head;
import org.koiki.simulator.Customer;

/** What retailers put into applications of any kind. */
final class Terms {
    private static final String HIGH_VOLTAGE = "HV";
    private static final String CUSTOMER_HIMSELF = "1";

    private Terms() {}

    static Head head(String point, String family, LocalDate date) {
        return Head.of(point, family, date, CUSTOMER_HIMSELF, true);
    }

    static @Nullable String form(Customer customer) {
        return customer.family().equals(HIGH_VOLTAGE) ? null : "LIGHT";
    }

    static @Nullable String method(Customer customer) {
        return customer.family().equals(HIGH_VOLTAGE) ? null : customer.method();
    }
}
