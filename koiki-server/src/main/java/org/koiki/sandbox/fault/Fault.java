package org.koiki.sandbox.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be made to go wrong. */
public enum Fault {
    /** The WebAPI says that the system is busy: result code 9001. */
    BUSY,
    /** 503 Service Unavailable with Retry-After. */
    UNAVAILABLE,
    /** The answer comes ten seconds late. */
    SLOW,
    /** The connection is cut before anything is done. */
    CUT,
    /** Everything is done, but the connection is cut before the answer. */
    CUT_AFTER;

    /** The name in headers and on the command line, such as {@code cut-after}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Fault> labelled(String label) {
        return Arrays.stream(values())
                .filter(fault -> fault.label().equals(label))
                .findFirst();
    }
}
