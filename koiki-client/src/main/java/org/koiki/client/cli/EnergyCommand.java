package org.koiki.client.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Energy files: look up, fetch, keep a folder in step. */
@Command(name = "energy", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class EnergyCommand {
    static CommandLine line(Console console) {
        return new CommandLine(new EnergyCommand())
                .addSubcommand(new EnergyList(console))
                .addSubcommand(new EnergyGet(console))
                .addSubcommand(new EnergySyncCommand(console));
    }
}
