package org.koiki.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.client.Delivery;
import org.koiki.client.DeliveryPage;
import org.koiki.client.KoikiClient;
import org.koiki.client.PlanFile;
import org.koiki.client.Plans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fetches everything that went on to the calling TSO after a place of the feed, and tells where to go on. */
@Command(name = "deliveries", mixinStandardHelpOptions = true)
final class PlanDeliveries extends HubCommand {
    @Option(names = "--after", paramLabel = "N")
    private long after;

    @Option(names = "--date", paramLabel = "DATE")
    private @Nullable LocalDate date;

    @Option(names = "--kind", paramLabel = "KIND")
    private @Nullable String kind;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER")
    private @Nullable Path output;

    PlanDeliveries(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) throws IOException {
        if (output != null) {
            Files.createDirectories(output);
        }
        long next = after;
        DeliveryPage page;
        do {
            page = koiki.plans().deliveries(next, date, kind);
            for (Delivery delivery : page.items()) {
                take(delivery, koiki.plans());
            }
            next = page.next();
        } while (!page.items().isEmpty());
        if (!console.json()) {
            console.out().println(next);
        }
        return Exit.DONE;
    }

    private void take(Delivery delivery, Plans plans) throws IOException {
        if (console.json()) {
            console.jsonLine(delivery);
        } else {
            new Download(console, output).save(file(delivery, plans));
        }
    }

    /** Versions of one plan have the same file name, so the id and the version name the file. */
    private static PlanFile file(Delivery delivery, Plans plans) {
        Integer version = delivery.version();
        String plan = delivery.planId();
        if (plan != null && version != null) {
            return new PlanFile(
                    plan + "." + version + ".xml", plans.version(plan, version).bytes());
        }
        return plans.frozen(delivery.targetDate(), delivery.slot() == null ? 0 : delivery.slot());
    }
}
