package org.koiki.client.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.client.KoikiClient;
import org.koiki.client.PlanFile;
import org.koiki.client.Plans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches plans by their ids, or a whole day: what is addressed to the calling TSO, or the filer's own. */
@Command(name = "get", mixinStandardHelpOptions = true)
final class PlanGet extends HubCommand {
    @Parameters(arity = "0..*", paramLabel = "PLAN-ID")
    private List<String> ids = List.of();

    @Option(names = "--date", paramLabel = "DATE")
    private @Nullable LocalDate date;

    @Option(names = "--message", paramLabel = "CODE")
    private @Nullable String message;

    @Option(names = "--original")
    private boolean original;

    @Option(names = "--version-number", paramLabel = "N")
    private @Nullable Integer version;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path output;

    PlanGet(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) throws IOException {
        if (ids.isEmpty() == (date == null) || (date == null && message != null)) {
            throw new UsageException(console.say("get.usage"));
        }
        Download download = new Download(console, output);
        if (date != null) {
            download.save(koiki.plans().archive(date, message));
        }
        for (String id : ids) {
            get(koiki.plans(), id, download);
        }
        return Exit.DONE;
    }

    private void get(Plans plans, String id, Download download) throws IOException {
        if (console.json() && !original && version == null) {
            console.out().println(plans.json(id));
        } else {
            download.save(file(plans, id));
        }
    }

    private PlanFile file(Plans plans, String id) {
        if (version != null) {
            return plans.version(id, version);
        }
        return original ? plans.original(id) : plans.xml(id);
    }
}
