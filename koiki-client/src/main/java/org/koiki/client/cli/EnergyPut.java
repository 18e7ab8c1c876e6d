package org.koiki.client.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.client.EnergyBatchFile;
import org.koiki.client.EnergyReceipt;
import org.koiki.client.KoikiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands over the readings of a slot. */
@Command(name = "put", mixinStandardHelpOptions = true)
final class EnergyPut extends HubCommand {
    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--area", required = true, paramLabel = "AREA", descriptionKey = "energy-put-area")
    private String area = "";

    @Option(names = "--date", required = true, paramLabel = "DATE", descriptionKey = "energy-put-date")
    private LocalDate date = LocalDate.EPOCH;

    @Option(names = "--slot", required = true, paramLabel = "SLOT", descriptionKey = "energy-put-slot")
    private int slot;

    @Option(names = "--batch", paramLabel = "ID", descriptionKey = "energy-put-batch")
    private @Nullable String batch;

    EnergyPut(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) {
        String id = batch == null ? fileStem() : batch;
        EnergyReceipt receipt = put(koiki, id);
        if (console.json()) {
            console.jsonLine(receipt);
        } else {
            console.out()
                    .println(console.say(
                            "energy.put",
                            id,
                            receipt.rows(),
                            receipt.accepted(),
                            receipt.withoutValue(),
                            receipt.unknown(),
                            receipt.rejected()));
            receipt.reasons().forEach((code, rows) -> console.out().printf("  %s %,d%n", code, rows));
        }
        return receipt.rejected() > 0 ? Exit.REFUSED : Exit.DONE;
    }

    private EnergyReceipt put(KoikiClient koiki, String id) {
        try {
            return koiki.energy().put(new EnergyBatchFile(area, date, slot, id, file));
        } catch (IOException e) {
            throw new UsageException(console.say("file.unreadable", file));
        }
    }

    private String fileStem() {
        String name = file.getFileName().toString();
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
