package org.koiki.simulator.switching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koiki.simulator.Customer;

/** Customers by their points. */
final class Customers {
    private final Map<String, Customer> byPoint = new HashMap<>();

    Customers(List<Customer> customers) {
        customers.forEach(customer -> byPoint.put(customer.point(), customer));
    }

    Optional<Customer> at(String point) {
        return Optional.ofNullable(byPoint.get(point));
    }
}
