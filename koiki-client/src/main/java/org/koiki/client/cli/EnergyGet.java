package org.koiki.client.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.client.KoikiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches energy files by their names. */
@Command(name = "get", mixinStandardHelpOptions = true)
final class EnergyGet extends HubCommand {
    @Parameters(arity = "1..*", paramLabel = "NAME")
    private List<String> names = List.of();

    @Option(names = "--area", paramLabel = "AREA", descriptionKey = "energy-area")
    private @Nullable String area;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path output;

    EnergyGet(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) throws IOException {
        Download download = new Download(console, output);
        for (String name : names) {
            download.save(koiki.energy().get(name, area));
        }
        return Exit.DONE;
    }
}
