package org.koiki.client.cli;

import java.nio.file.Path;
import java.util.List;
import org.koiki.client.Filing;
import org.koiki.client.KoikiClient;
import org.koiki.client.KoikiException;
import org.koiki.client.PlanFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files plans. */
@Command(name = "submit", mixinStandardHelpOptions = true)
final class PlanSubmit extends HubCommand {
    /** The two doors of the hub for plans. */
    enum Api {
        WEBAPI,
        V1
    }

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--api", paramLabel = "webapi|v1", defaultValue = "webapi")
    private Api api = Api.WEBAPI;

    @Option(names = "--parallel", paramLabel = "N", defaultValue = "4")
    private int parallel;

    @Option(names = "--open-slots")
    private boolean openSlots;

    PlanSubmit(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) {
        return new Batch(console, parallel).run(files, file -> submit(koiki, file));
    }

    private Filing submit(KoikiClient koiki, PlanFile file) {
        if (openSlots) {
            return koiki.plans().fileOpenSlots(file);
        }
        return api == Api.V1 ? koiki.plans().file(file) : put(koiki, file);
    }

    private static Filing put(KoikiClient koiki, PlanFile file) {
        Filing filing = koiki.webApi().put(file);
        return filing instanceof Filing.Accepted ? withReceipt(koiki, file, filing) : filing;
    }

    /** The WebAPI has no place for warnings and rows still in force; a hub that cannot be asked leaves it at that. */
    private static Filing withReceipt(KoikiClient koiki, PlanFile file, Filing filing) {
        try {
            return koiki.plans()
                    .receipt(file)
                    .<Filing>map(receipt -> new Filing.Accepted(receipt, receipt.findings()))
                    .orElse(filing);
        } catch (KoikiException e) {
            return filing;
        }
    }
}
