package org.koiki.supplypoint.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.edge.HttpFault;

/** The header {@code If-Match}: a version in quotes; {@code *} and no header mean whatever stands. */
final class EntityTag {
    private EntityTag() {}

    static @Nullable Integer version(@Nullable String header) {
        String plain = plain(header);
        if (plain == null) {
            return null;
        }
        if (!plain.matches("[0-9]{1,9}")) {
            throw wrong(plain);
        }
        return Integer.valueOf(plain);
    }

    /** Meters go by a text of their own. */
    static @Nullable String text(@Nullable String header) {
        return plain(header);
    }

    /** Contracts go by the instant from which on they are known. */
    static @Nullable Instant instant(@Nullable String header) {
        String plain = plain(header);
        try {
            return plain == null ? null : Instant.parse(plain);
        } catch (DateTimeParseException _) {
            throw wrong(plain);
        }
    }

    private static @Nullable String plain(@Nullable String header) {
        return header == null || header.strip().equals("*")
                ? null
                : header.strip().replaceAll("^\"|\"$", "");
    }

    private static Problem wrong(String plain) {
        return HttpFault.PARAMETER_WRONG.problem("If-Match", plain.length() > 20 ? plain.substring(0, 20) : plain);
    }
}
