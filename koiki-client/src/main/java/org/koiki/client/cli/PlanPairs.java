package org.koiki.client.cli;

import org.koiki.client.KoikiClient;
import org.koiki.client.PlanPair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a plan beside the plans of its counterparties. */
@Command(name = "pairs", mixinStandardHelpOptions = true)
final class PlanPairs extends HubCommand {
    @Parameters(index = "0", paramLabel = "PLAN-ID")
    private String id = "";

    PlanPairs(Console console) {
        super(console);
    }

    @Override
    int run(KoikiClient koiki) {
        koiki.plans().pairs(id).forEach(this::show);
        return Exit.DONE;
    }

    private void show(PlanPair pair) {
        if (console.json()) {
            console.jsonLine(pair);
            return;
        }
        console.out()
                .printf(
                        "%s  %s  %s%n",
                        pair.counterparty(),
                        console.say("pairs." + pair.direction()),
                        console.say("pairs." + pair.state()));
        pair.slots().forEach(slot -> show(pair, slot));
    }

    private void show(PlanPair pair, int slot) {
        int own = pair.own().get(slot - 1);
        int theirs = pair.theirs() == null ? 0 : pair.theirs().get(slot - 1);
        console.out().printf("  %s%n", console.say("pairs.slot", slot, own, theirs, own - theirs));
    }
}
