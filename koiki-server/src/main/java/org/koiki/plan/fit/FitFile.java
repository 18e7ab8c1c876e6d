package org.koiki.plan.fit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;

/**
 * A FIT working file as it stands. Times are market times.
 *
 * @param id FIT_ID: message code, target date, sender, number
 * @param company that files; {@code tso} is the company of the addressed TSO
 * @param steps how many files retailer and TSO have put
 * @param submittedAt when the retailer last put a file
 * @param filledAt when the TSO last gave values for these groups and plants; absent until it has
 */
public record FitFile(
        String id,
        LocalDate targetDate,
        String filer,
        String sender,
        String company,
        String destination,
        String tso,
        FitStatus status,
        FitReceiptStatus receiptStatus,
        int steps,
        Instant createdAt,
        Instant submittedAt,
        Instant updatedAt,
        @Nullable Instant filledAt,
        String fileName) {
    static String id(LocalDate day, String sender, int number) {
        return "0152%s%s%06d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(day), sender, number);
    }

    /** Whether the caller's company files it: only then is it told anything of the TSO's values. */
    boolean isOf(Caller caller) {
        return company.equals(caller.company().code());
    }

    /** The same file after a step. */
    FitFile after(FitStatus next, FitReceiptStatus receipt, Instant at, @Nullable Instant filled) {
        return new FitFile(
                id,
                targetDate,
                filer,
                sender,
                company,
                destination,
                tso,
                next,
                receipt,
                steps + 1,
                createdAt,
                submittedAt,
                at,
                filled,
                fileName);
    }

    /** The same file after the retailer's step. */
    FitFile submitted(String name, Instant at) {
        return new FitFile(
                id,
                targetDate,
                filer,
                sender,
                company,
                destination,
                tso,
                status,
                receiptStatus,
                steps,
                createdAt,
                at,
                updatedAt,
                filledAt,
                name);
    }
}
