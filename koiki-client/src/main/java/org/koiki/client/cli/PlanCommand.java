package org.koiki.client.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Plans: file, check, look up, fetch. */
@Command(name = "plan", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class PlanCommand {
    static CommandLine line(Console console) {
        return new CommandLine(new PlanCommand())
                .addSubcommand(new PlanSubmit(console))
                .addSubcommand(new PlanCheck(console))
                .addSubcommand(new PlanList(console))
                .addSubcommand(new PlanGet(console))
                .addSubcommand(new PlanDeliveries(console))
                .addSubcommand(new PlanDiffCommand(console))
                .addSubcommand(new PlanPairs(console))
                .addSubcommand(new PlanConvert(console))
                .addSubcommand(new PlanFilings(console))
                .addSubcommand(new PlanReport(console));
    }
}
