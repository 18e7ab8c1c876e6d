package org.koiki.switching.application;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a visit to the place needs (工事・立会い). Names whom one meets there, and so has no readable {@link #toString}.
 *
 * @param worksTime wished time of the works (工事希望時刻)
 * @param witness whether somebody can be there (立会可否); date, time and name belong to it
 * @param callBefore whether to call before coming (訪問前連絡)
 */
public record Visit(
        @JsonFormat(pattern = TIME) @Nullable LocalTime worksTime,
        @Nullable Boolean witness,
        @Nullable LocalDate witnessOn,
        @JsonFormat(pattern = TIME) @Nullable LocalTime witnessTime,
        @Nullable String witnessName,
        @Nullable Boolean callBefore) {
    static final String TIME = "HH:mm";

    /** Whether it says when or whom to meet. */
    boolean namesWitness() {
        return witnessOn != null || witnessTime != null || witnessName != null;
    }

    @Override
    public String toString() {
        return "Visit";
    }
}
