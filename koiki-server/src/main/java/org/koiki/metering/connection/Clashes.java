package org.koiki.metering.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Bookings of an area whose times overlap. */
final class Clashes {
    private Clashes() {}

    /**
     * The numbers of the tests that clash with another one.
     *
     * @param tests in the order of their times
     * @param length how long a test takes
     */
    static Set<String> of(List<ConnectionTest> tests, Duration length) {
        Set<String> clashes = new HashSet<>();
        Map<String, ConnectionTest> before = new HashMap<>();
        tests.stream().filter(ConnectionTest::takesPlace).forEach(test -> {
            ConnectionTest former = before.put(test.area(), test);
            if (former != null && time(former).plus(length).isAfter(time(test))) {
                clashes.add(former.number());
                clashes.add(test.number());
            }
        });
        return clashes;
    }

    private static Instant time(ConnectionTest test) {
        return Objects.requireNonNull(test.bookedFor());
    }
}
