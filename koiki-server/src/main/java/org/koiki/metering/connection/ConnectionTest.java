package org.koiki.metering.connection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A connection test of a receiver in an area.
 *
 * @param receiver operator code
 * @param tso company of the TSO
 * @param bookedFor market time that was asked for
 * @param testCase number of the case that the base path without a case serves
 * @param sampleDay target date of the sample files
 */
record ConnectionTest(
        String number,
        String area,
        String company,
        String receiver,
        String tso,
        TestStage stage,
        @Nullable Instant bookedFor,
        @Nullable String note,
        int testCase,
        LocalDate sampleDay,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Whether a time that was asked for is still of use. */
    boolean takesPlace() {
        return stage == TestStage.REQUESTED || stage == TestStage.CONFIRMED || stage == TestStage.RUNNING;
    }

    public boolean running() {
        return stage == TestStage.RUNNING;
    }
}
