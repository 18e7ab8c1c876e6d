package org.koiki.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.koiki.client.BulkApplications;
import org.koiki.client.BulkFile;
import org.koiki.client.BulkRow;
import org.koiki.client.KoikiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has a file of applications judged; with {@code --confirm} also filed. */
@Command(mixinStandardHelpOptions = true)
final class ApplyCommand extends HubCommand {
    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--confirm")
    private boolean confirming;

    @Option(names = "--dry-run")
    private boolean trying;

    ApplyCommand(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) {
        if (confirming && trying) {
            throw new UsageException(console.say("apply.both"));
        }
        BulkApplications bulk = koiki.bulkApplications();
        BulkFile checked = bulk.check(bytes(), String.valueOf(file.getFileName()));
        BulkFile result = confirming ? confirmed(bulk, checked) : checked;
        bulk.refused(checked.number()).forEach(this::show);
        if (!confirming) {
            bulk.discard(checked.number());
        }
        show(result);
        return result.refused() > 0 ? Exit.REFUSED : Exit.DONE;
    }

    private static BulkFile confirmed(BulkApplications bulk, BulkFile checked) {
        bulk.confirm(checked.number());
        return bulk.await(checked.number());
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UsageException(console.say("file.unreadable", file));
        }
    }

    private void show(BulkFile result) {
        if (console.json()) {
            console.jsonLine(result);
        } else {
            console.out()
                    .println(console.say(
                            confirming ? "apply.filed" : "apply.checked",
                            result.number(),
                            result.rows(),
                            confirming ? result.filed() : result.acceptable(),
                            result.refused()));
        }
    }

    private void show(BulkRow row) {
        if (console.json()) {
            console.jsonLine(row);
        } else {
            row.faults()
                    .forEach(fault -> console.out()
                            .printf(
                                    "%s:%d %s  %s %s %s%n",
                                    file,
                                    row.row(),
                                    fault.field(),
                                    fault.code(),
                                    console.language().pick(fault.text()),
                                    console.language().pick(fault.remedy())));
        }
    }
}
