package org.koiki.client.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Client certificates of a company. */
@Command(name = "cert", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class CertCommand {
    static CommandLine line(Console console) {
        return new CommandLine(new CertCommand())
                .addSubcommand(new CertList(console))
                .addSubcommand(new CertRegister(console))
                .addSubcommand(new CertRevoke(console))
                .addSubcommand(new CertInspect(console));
    }
}
