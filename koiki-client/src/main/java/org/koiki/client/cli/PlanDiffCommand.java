package org.koiki.client.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.koiki.client.KoikiClient;
import org.koiki.client.PlanDiff;
import org.koiki.client.PlanFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what changed: between two versions of a plan at the hub, or from the standing version to a file. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class PlanDiffCommand extends HubCommand {
    @Parameters(index = "0", paramLabel = "PLAN-ID")
    private String id = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--before", paramLabel = "N")
    private @Nullable Integer before;

    @Option(names = "--after", paramLabel = "N")
    private @Nullable Integer after;

    PlanDiffCommand(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) throws IOException {
        new DiffText(console).show(file == null ? ofVersions(koiki) : ofFile(koiki, PlanFile.read(file)));
        return Exit.DONE;
    }

    private PlanDiff ofVersions(KoikiClient koiki) {
        int last = after == null ? koiki.plans().versions(id).getFirst().version() : after;
        int first = before == null ? last - 1 : before;
        if (first < 1) {
            throw new UsageException(console.say("diff.oneVersion", id));
        }
        return koiki.plans().diff(id, first, last);
    }

    private PlanDiff ofFile(KoikiClient koiki, PlanFile newer) {
        PlanFile older = before == null ? koiki.plans().xml(id) : koiki.plans().version(id, before);
        LocalPlan reader = new LocalPlan(console);
        return PlanRows.diff(reader.read(older), reader.read(newer));
    }
}
