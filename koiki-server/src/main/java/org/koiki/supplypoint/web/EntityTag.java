package org.koiki.supplypoint.web;

import org.jspecify.annotations.Nullable;
import org.koiki.edge.HttpFault;

/** The header {@code If-Match}: a version in quotes; {@code *} and no header mean whatever stands. */
final class EntityTag {
    private EntityTag() {}

    static @Nullable Integer version(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        String plain = header.strip().replaceAll("^\"|\"$", "");
        if (!plain.matches("[0-9]{1,9}")) {
            throw HttpFault.PARAMETER_WRONG.problem("If-Match", plain.length() > 20 ? plain.substring(0, 20) : plain);
        }
        return Integer.valueOf(plain);
    }
}
