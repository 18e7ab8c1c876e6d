package org.koiki.simulator.energy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.koiki.simulator.Customer;
import org.koiki.simulator.Dice;

/**
 * Writes the readings of an area as batches. Of a thousand points one is heard of too late, and one in some thousand not at all; a few
 * values are estimated; those of the slot before noon are replaced by measured ones on the next day.
 */
final class Collector {
    private static final int ONE_LATE_OF = 1_000;
    private static final int ONE_SILENT_OF = 4_000;
    private static final int ONE_ESTIMATED_OF = 4_000;
    /** Feed-in points are metered for messages of their own. */
    private static final String FEED_IN = "FIT";

    private static final String HEADER = "point,energy,quality\n";

    private final List<Customer> customers;
    private final Usage usage;
    private final String area;
    private final long seed;

    Collector(String area, List<Customer> customers, long seed) {
        this.area = area;
        this.customers = customers.stream()
                .filter(customer ->
                        customer.area().equals(area) && !customer.family().equals(FEED_IN))
                .toList();
        this.usage = new Usage(seed);
        this.seed = seed;
    }

    String area() {
        return area;
    }

    byte[] batch(HandOver due) {
        Slot slot = due.slot();
        return switch (due.batch()) {
            case PUNCTUAL -> batch(slot, customer -> !isLate(customer, slot), false);
            case LATE -> batch(slot, customer -> isLate(customer, slot), false);
            case WHOLE -> batch(slot, customer -> true, false);
            case CORRECTED -> batch(slot, customer -> isEstimated(customer, slot), true);
        };
    }

    private boolean isLate(Customer customer, Slot slot) {
        return falls("late", customer, slot, ONE_LATE_OF);
    }

    private boolean isEstimated(Customer customer, Slot slot) {
        return falls("estimated", customer, slot, ONE_ESTIMATED_OF);
    }

    private byte[] batch(Slot slot, Predicate<Customer> wanted, boolean measured) {
        double weather = usage.weather(area, slot);
        StringBuilder csv = new StringBuilder(HEADER);
        for (Customer customer : customers) {
            if (customer.supplied() && wanted.test(customer)) {
                row(customer, slot, weather, measured, csv);
            }
        }
        return csv.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void row(Customer customer, Slot slot, double weather, boolean measured, StringBuilder csv) {
        csv.append(customer.point()).append(',');
        if (falls("silent", customer, slot, ONE_SILENT_OF)) {
            csv.append(",1\n");
            return;
        }
        boolean estimated = !measured && isEstimated(customer, slot);
        long energy = usage.of(customer, slot, estimated ? 1 : weather);
        csv.append(energy / 10_000).append('.').append(String.valueOf(10_000 + energy % 10_000), 1, 5);
        csv.append(estimated ? ",2\n" : ",0\n");
    }

    private boolean falls(String what, Customer customer, Slot slot, int oneOf) {
        return Dice.of(seed, what, customer.point(), slot.day(), slot.number()).nextInt(oneOf) == 0;
    }
}
