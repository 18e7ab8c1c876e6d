package org.koiki.supplypoint.web;

import org.jspecify.annotations.Nullable;
import org.koiki.edge.HttpFault;

/** The parameter {@code area}: {@code 01}–{@code 10}. */
final class AreaCode {
    private AreaCode() {}

    static @Nullable String of(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (!given.matches("0[1-9]|10")) {
            throw HttpFault.PARAMETER_WRONG.problem("area", given.length() > 20 ? given.substring(0, 20) : given);
        }
        return given;
    }
}
