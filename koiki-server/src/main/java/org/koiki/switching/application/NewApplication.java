package org.koiki.switching.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An application that has passed its checks.
 *
 * @param tso company code of the TSO of the area
 * @param matchBy last day for the match; absent for what is no half of a switch
 */
record NewApplication(
        Content content,
        String company,
        String tso,
        @Nullable LocalDate matchBy) {}
