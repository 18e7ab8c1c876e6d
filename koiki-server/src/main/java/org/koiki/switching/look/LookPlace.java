package org.koiki.switching.look;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.edge.HttpFault;

/** Where a look stands in the list, newest day first, then by count. */
record LookPlace(LocalDate day, int count, String who) {
    private static final String BETWEEN = "/";

    static LookPlace of(UnusualLook look) {
        String who = Stream.of(look.company(), look.user(), look.kind().name(), look.rule())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new LookPlace(look.day(), look.count(), who);
    }

    static @Nullable LookPlace of(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        String[] parts = cursor.split(BETWEEN, 3);
        try {
            if (parts.length == 3) {
                return new LookPlace(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]), parts[2]);
            }
        } catch (DateTimeParseException | NumberFormatException _) {
            // Told below.
        }
        throw HttpFault.PARAMETER_WRONG.problem("cursor", parts[0]);
    }

    String cursor() {
        return day + BETWEEN + count + BETWEEN + who;
    }
}
