package org.koiki.client.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.client.CarriedRow;
import org.koiki.client.Filing;
import org.koiki.client.KoikiException;
import org.koiki.client.Receipt;
import org.koiki.message.Finding;

/** What became of one file: one line of JSON for scripts. */
record FileResult(
        String file,
        Outcome outcome,
        @Nullable String code,
        @Nullable String message,
        @Nullable Long filing,
        @Nullable String planId,
        @Nullable Integer version,
        @Nullable Boolean repeated,
        @Nullable Boolean dryRun,
        List<Finding> findings,
        List<CarriedRow> carriedOver,
        int status) {

    enum Outcome {
        ACCEPTED,
        REFUSED,
        FAILED
    }

    static FileResult of(String file, Filing filing, Language language) {
        return switch (filing) {
            case Filing.Accepted accepted -> accepted(file, accepted);
            case Filing.Refused refused -> refused(file, refused, language);
        };
    }

    static FileResult failed(String file, KoikiException failure, Language language) {
        String message = language.pick(failure.text());
        return without(file, Outcome.FAILED, failure.code(), message, List.of(), Exit.of(failure.kind()));
    }

    static FileResult unreadable(String file, String message) {
        return without(file, Outcome.FAILED, null, message, List.of(), Exit.USAGE);
    }

    private static FileResult accepted(String file, Filing.Accepted accepted) {
        Receipt receipt = accepted.receipt();
        if (receipt == null) {
            return without(file, Outcome.ACCEPTED, null, null, accepted.findings(), Exit.DONE);
        }
        return new FileResult(
                file,
                Outcome.ACCEPTED,
                null,
                null,
                receipt.filing(),
                receipt.planId(),
                receipt.version(),
                receipt.repeated(),
                receipt.dryRun(),
                accepted.findings(),
                receipt.carriedOver(),
                Exit.DONE);
    }

    private static FileResult refused(String file, Filing.Refused refused, Language language) {
        return new FileResult(
                file,
                Outcome.REFUSED,
                refused.code(),
                language.pick(refused.reason()),
                refused.filing(),
                null,
                null,
                null,
                null,
                refused.findings(),
                List.of(),
                Exit.REFUSED);
    }

    private static FileResult without(
            String file,
            Outcome outcome,
            @Nullable String code,
            @Nullable String message,
            List<Finding> findings,
            int status) {
        return new FileResult(file, outcome, code, message, null, null, null, null, null, findings, List.of(), status);
    }
}
