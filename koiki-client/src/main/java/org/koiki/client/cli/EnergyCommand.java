package org.koiki.client.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Energy: hand readings over; look files up, fetch them, keep a folder in step; prove what the hub signed; say which certificates fetch. */
@Command(name = "energy", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class EnergyCommand {
    static CommandLine line(Console console) {
        return new CommandLine(new EnergyCommand())
                .addSubcommand(new EnergyPut(console))
                .addSubcommand(new EnergyList(console))
                .addSubcommand(new EnergyGet(console))
                .addSubcommand(new EnergySyncCommand(console))
                .addSubcommand(new EnergyManifestCommand(console))
                .addSubcommand(new EnergyVerify(console))
                .addSubcommand(EnergyCertificates.line(console));
    }
}
