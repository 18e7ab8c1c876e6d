package org.koiki.client.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the exchange cleared. */
@Command(name = "exchange", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class ExchangeCommand {
    static CommandLine line(Console console) {
        return new CommandLine(new ExchangeCommand())
                .addSubcommand("load", new ExchangeLoadCommand(console, false))
                .addSubcommand("check", new ExchangeLoadCommand(console, true));
    }
}
