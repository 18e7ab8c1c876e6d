package org.koiki.client.cli;

import java.nio.file.Path;
import java.util.List;
import org.koiki.client.Filing;
import org.koiki.client.KoikiClient;
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
        return api == Api.V1 ? koiki.plans().file(file) : koiki.webApi().put(file);
    }
}
