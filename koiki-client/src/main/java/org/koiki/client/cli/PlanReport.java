package org.koiki.client.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.koiki.client.KoikiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches the fault report of a refused filing. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class PlanReport extends HubCommand {
    @Parameters(paramLabel = "FILING-ID")
    private long filing;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path output;

    PlanReport(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) throws IOException {
        new Download(console, output).save(koiki.plans().faultReport(filing));
        return Exit.DONE;
    }
}
