package org.koiki.plan.intake;

import org.koiki.plan.Receipt;
import org.koiki.plan.intake.FilingMetrics.Stage;
import org.springframework.stereotype.Service;

/** Takes in files of plans. Whatever a file holds, the answer is a receipt. */
@Service
public class Filings {
    private static final int FILES_FOR_EACH_PROCESSOR = 4;
    private static final long PATIENCE_MILLIS = 10_000;

    private final Turns turns =
            new Turns(FILES_FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors(), PATIENCE_MILLIS);
    private final Examiner examiner;
    private final FilingTransaction transaction;
    private final FilingMetrics metrics;

    Filings(Examiner examiner, FilingTransaction transaction, FilingMetrics metrics) {
        this.examiner = examiner;
        this.transaction = transaction;
        this.metrics = metrics;
    }

    /**
     * Checks a file and keeps it, unless it is a dry run. What the receipt says is durable when this returns.
     *
     * @throws Overloaded when too many files are waiting
     */
    public Receipt file(Submission submission) {
        Examined file = examine(submission);
        Receipt receipt = submission.dryRun()
                ? transaction.tryOut(file)
                : metrics.time(
                        Stage.STORE,
                        () -> transaction.keep(file, submission.caller().actor()));
        metrics.count(receipt);
        return receipt;
    }

    private Examined examine(Submission submission) {
        try {
            return turns.pass(() -> examiner.examine(submission));
        } catch (Overloaded e) {
            metrics.countOverload();
            throw e;
        }
    }
}
