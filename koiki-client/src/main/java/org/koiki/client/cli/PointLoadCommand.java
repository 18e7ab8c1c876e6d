package org.koiki.client.cli;

import java.io.FileNotFoundException;
import java.nio.file.Path;
import org.koiki.client.KoikiClient;
import org.koiki.client.PointLoad;
import org.koiki.client.PointLoad.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Loads a file of supply points, meters or contracts. */
@Command(mixinStandardHelpOptions = true)
final class PointLoadCommand extends HubCommand {
    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    PointLoadCommand(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) {
        PointLoad load = load(koiki);
        if (console.json()) {
            console.jsonLine(load);
        } else {
            load.faults().forEach(this::show);
            console.out()
                    .println(console.say(
                            "point.load",
                            load.id(),
                            load.kind(),
                            load.lines(),
                            load.added(),
                            load.changed(),
                            load.unchanged(),
                            load.waiting(),
                            load.refused()));
        }
        return load.refused() > 0 ? Exit.REFUSED : Exit.DONE;
    }

    private PointLoad load(KoikiClient koiki) {
        try {
            return koiki.supplyPoints().load(file);
        } catch (FileNotFoundException e) {
            throw new UsageException(console.say("file.unreadable", file));
        }
    }

    private void show(Fault fault) {
        console.out()
                .printf(
                        "%s:%d%s  %s %s%n",
                        file,
                        fault.line(),
                        fault.column() == null ? "" : " " + fault.column(),
                        fault.code(),
                        console.language().pick(fault.text()));
    }
}
