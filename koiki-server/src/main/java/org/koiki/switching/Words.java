package org.koiki.switching;

import java.util.Locale;

/** Names of stages as data has them. */
final class Words {
    private Words() {}

    /** {@code AwaitingDecision} is {@code AWAITING_DECISION}. */
    static String of(Object stage) {
        return stage.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }
}
