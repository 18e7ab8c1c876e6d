package org.koiki.client.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What all commands share. */
@Command(name = "koiki", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class Root {
    @Option(names = "--json", scope = ScopeType.INHERIT)
    boolean json;

    /** Already acted upon by {@link Language#of}: help is needed in that language, too. */
    @Option(names = "--lang", scope = ScopeType.INHERIT, paramLabel = "ja|en")
    @Nullable
    Language language;
}
