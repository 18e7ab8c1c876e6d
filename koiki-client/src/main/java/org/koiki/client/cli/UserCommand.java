package org.koiki.client.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Accounts of a company. */
@Command(name = "user", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class UserCommand {
    static CommandLine line(Console console) {
        return new CommandLine(new UserCommand())
                .addSubcommand(new UserList(console))
                .addSubcommand("lock", new UserLock(console, true))
                .addSubcommand("unlock", new UserLock(console, false));
    }
}
