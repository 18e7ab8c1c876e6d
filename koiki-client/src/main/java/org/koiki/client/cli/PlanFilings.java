package org.koiki.client.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.client.FilingQuery;
import org.koiki.client.FilingSummary;
import org.koiki.client.KoikiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the latest attempts to file, refused ones too. */
@Command(name = "filings", mixinStandardHelpOptions = true)
final class PlanFilings extends HubCommand {
    @Option(names = "--received-from", paramLabel = "DATE")
    private @Nullable LocalDate from;

    @Option(names = "--received-to", paramLabel = "DATE")
    private @Nullable LocalDate to;

    @Option(names = "--refused")
    private boolean refused;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
    private int limit;

    PlanFilings(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) {
        FilingQuery query = new FilingQuery(from, to, refused ? "REFUSED" : null, limit);
        koiki.plans().filings(query, null).items().forEach(this::show);
        return Exit.DONE;
    }

    private void show(FilingSummary filing) {
        if (console.json()) {
            console.jsonLine(filing);
            return;
        }
        String outcome = console.say("outcome." + filing.outcome());
        String subject = filing.planId() == null ? String.valueOf(filing.fileName()) : filing.planId();
        String reason = filing.reason() == null ? "" : console.say("filing.faults", filing.reason(), filing.faults());
        console.out().printf("%8d  %s  %s  %s  %s%n", filing.id(), filing.receivedAt(), outcome, subject, reason);
    }
}
