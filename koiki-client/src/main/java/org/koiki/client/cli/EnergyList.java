package org.koiki.client.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.client.EnergyFile;
import org.koiki.client.EnergyQuery;
import org.koiki.client.KoikiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the own energy files in the order of publication. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class EnergyList extends HubCommand {
    @Option(names = "--area", paramLabel = "AREA", descriptionKey = "energy-area")
    private @Nullable String area;

    @Option(names = "--family", paramLabel = "FAMILY")
    private @Nullable String family;

    @Option(names = "--message", paramLabel = "CODE")
    private @Nullable String message;

    @Option(names = "--voltage", paramLabel = "HIGH|LOW")
    private @Nullable String voltage;

    @Option(names = "--date", paramLabel = "DATE")
    private @Nullable LocalDate date;

    @Option(names = "--from", paramLabel = "DATE")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE")
    private @Nullable LocalDate to;

    EnergyList(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) {
        LocalDate first = date == null ? from : date;
        LocalDate last = date == null ? to : date;
        koiki.energy()
                .list(new EnergyQuery(area, family, message, voltage, first, last))
                .forEach(this::show);
        return Exit.DONE;
    }

    private void show(EnergyFile file) {
        if (console.json()) {
            console.jsonLine(file);
        } else {
            console.out()
                    .printf(
                            "%s %-30s %-9s %-4s %10d  %s  %s%n",
                            file.area(),
                            file.name(),
                            file.family(),
                            file.voltage(),
                            file.size(),
                            file.publishedAt(),
                            file.sha256());
        }
    }
}
