package org.koiki.client.cli;

import java.nio.file.Path;
import java.util.List;
import org.koiki.client.KoikiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has the hub make all checks on plans without storing them. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class PlanCheck extends HubCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--parallel", paramLabel = "N", defaultValue = "4")
    private int parallel;

    PlanCheck(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) {
        return new Batch(console, parallel).run(files, koiki.plans()::check);
    }
}
