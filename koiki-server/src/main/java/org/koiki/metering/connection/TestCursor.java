package org.koiki.metering.connection;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koiki.edge.HttpFault;

/**
 * A place in a list of connection tests, behind one of them.
 *
 * @param bookedFor time that was asked for; absent in the list of all tests
 */
record TestCursor(@Nullable Instant bookedFor, String number) {
    private static final Pattern NUMBER = Pattern.compile("C[0-9]{11,18}");
    private static final Pattern BOOKING = Pattern.compile("([0-9T:.-]{16,30}Z)-(C[0-9]{11,18})");
    private static final int SHOWN = 20;

    /** In the list of all tests. */
    static @Nullable TestCursor ofTest(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw wrong(text);
        }
        return new TestCursor(null, text);
    }

    /** In a list of bookings. */
    static @Nullable TestCursor ofBooking(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        Matcher parts = BOOKING.matcher(text);
        try {
            if (parts.matches()) {
                return new TestCursor(Instant.parse(parts.group(1)), parts.group(2));
            }
        } catch (DateTimeException _) {
            // Such as 30 February.
        }
        throw wrong(text);
    }

    private static RuntimeException wrong(String text) {
        return HttpFault.PARAMETER_WRONG.problem("cursor", text.length() > SHOWN ? text.substring(0, SHOWN) : text);
    }

    static String behindBooking(ConnectionTest test) {
        return Objects.requireNonNull(test.bookedFor()) + "-" + test.number();
    }
}
