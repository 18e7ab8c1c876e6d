package org.koiki.metering.connection;

import java.util.Optional;

/** The cases of the kit (metering.md §8), in its order. */
enum TestCase {
    TLS,
    EMPTY_LIST,
    SIZES,
    KINDS,
    REVISION,
    SPLITS,
    SIZE_MISMATCH,
    BROKEN_ZIP,
    MISSING_VALUES,
    NOT_PROVIDED,
    PARTIAL_SUPPLY,
    TEST_RECORD,
    TROUBLE;

    /** From 1. */
    int number() {
        return ordinal() + 1;
    }

    static Optional<TestCase> numbered(int number) {
        return number < 1 || number > values().length ? Optional.empty() : Optional.of(values()[number - 1]);
    }
}
