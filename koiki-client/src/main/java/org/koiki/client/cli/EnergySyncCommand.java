package org.koiki.client.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.client.KoikiClient;
import org.koiki.client.SyncResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keeps a local folder in step over the field's automatic download. */
@Command(name = "sync", mixinStandardHelpOptions = true)
final class EnergySyncCommand extends HubCommand {
    @Option(names = "--area", paramLabel = "AREA", required = true, split = ",", descriptionKey = "energy-areas")
    private List<String> areas = List.of();

    @Option(names = "--folder", paramLabel = "DIR", required = true)
    private Path folder = Path.of("");

    @Option(names = "--path", paramLabel = "PATH", descriptionKey = "energy-path")
    private @Nullable String path;

    EnergySyncCommand(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) throws IOException {
        if (path != null && areas.size() > 1) {
            throw new UsageException(console.say("sync.one"));
        }
        boolean complete = true;
        for (String area : areas) {
            complete &= sync(koiki, area);
        }
        return complete ? Exit.DONE : Exit.CONNECTION;
    }

    private boolean sync(KoikiClient koiki, String area) throws IOException {
        String base = path == null ? "/wheeling/" + area : path;
        SyncResult result =
                koiki.energy().sync(base, folder.resolve(area), (done, of, bytes) -> progress(area, done, of, bytes));
        if (console.json()) {
            console.jsonLine(result);
        } else {
            console.err()
                    .println(console.say(
                            "sync.done", area, result.listed(), result.held(), result.fetched(), result.bytes()));
        }
        result.failures()
                .forEach(failure -> console.err()
                        .println(failure.name() + " " + console.language().pick(failure.why())));
        return result.complete();
    }

    private void progress(String area, int done, int missing, long bytes) {
        if (console.terminal() && missing > 0) {
            console.err().print("\r" + console.say("sync.progress", area, done, missing, bytes));
            console.err().print(done == missing ? System.lineSeparator() : "");
            console.err().flush();
        }
    }
}
