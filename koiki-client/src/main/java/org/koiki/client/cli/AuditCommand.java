package org.koiki.client.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The audit trail. */
@Command(name = "audit", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class AuditCommand {
    static CommandLine line(Console console) {
        return new CommandLine(new AuditCommand()).addSubcommand(new AuditVerify(console));
    }
}
