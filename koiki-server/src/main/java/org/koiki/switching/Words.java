package org.koiki.switching;

import java.util.Locale;

/** Names of stages as data has them. */
final class Words {
    private static final ClassValue<String> WORDS = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> stage) {
            return stage.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        }
    };

    private Words() {}

    /** {@code AwaitingDecision} is {@code AWAITING_DECISION}. */
    static String of(Object stage) {
        return of(stage.getClass());
    }

    static String of(Class<?> stage) {
        return WORDS.get(stage);
    }
}
