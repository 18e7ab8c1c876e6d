package org.koiki.client.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Supply points, who supplies them, and applications. */
@Command(name = "switch", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class SwitchCommand {
    static CommandLine line(Console console) {
        return new CommandLine(new SwitchCommand())
                .addSubcommand("load", new PointLoadCommand(console))
                .addSubcommand("apply", new ApplyCommand(console));
    }
}
