package org.koiki.client.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.client.KoikiClient;
import org.koiki.client.PlanQuery;
import org.koiki.client.PlanSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists plans. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class PlanList extends HubCommand {
    @Option(names = "--date", paramLabel = "DATE")
    private @Nullable LocalDate date;

    @Option(names = "--from", paramLabel = "DATE")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE")
    private @Nullable LocalDate to;

    @Option(names = "--message", paramLabel = "CODE")
    private @Nullable String message;

    @Option(names = "--filer", paramLabel = "CODE")
    private @Nullable String filer;

    @Option(names = "--state", paramLabel = "STATE")
    private @Nullable String state;

    @Option(names = "--not-fetched")
    private boolean notFetched;

    PlanList(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) {
        Boolean fetched = notFetched ? Boolean.FALSE : null;
        LocalDate first = date == null ? from : date;
        LocalDate last = date == null ? to : date;
        PlanQuery query = new PlanQuery(message, first, last, filer, state, fetched, null);
        koiki.plans().list(query).forEach(this::show);
        return Exit.DONE;
    }

    private void show(PlanSummary plan) {
        if (console.json()) {
            console.jsonLine(plan);
            return;
        }
        String fetched = console.say(plan.fetchedAt() == null ? "plan.notFetched" : "plan.fetched");
        console.out()
                .printf(
                        "%-20s v%-3d %s -> %s  %s  %s%n",
                        plan.id(),
                        plan.version(),
                        plan.filer(),
                        plan.destination(),
                        plan.state() == null ? "" : plan.state(),
                        fetched);
    }
}
