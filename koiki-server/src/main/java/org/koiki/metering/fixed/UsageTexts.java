package org.koiki.metering.fixed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in a file beside the values of a point. */
record UsageTexts(
        @Nullable String customerId,
        @Nullable String customer,
        @Nullable String place,
        String voltageName,
        @Nullable Integer powerFactor,
        @Nullable LocalDate nextReading) {}
