package org.koiki.client.cli;

import org.koiki.client.PlanDiff;

/** A diff as lines: one for each row, one below for each slot. */
record DiffText(Console console) {
    void show(PlanDiff diff) {
        if (console.json()) {
            diff.rows().forEach(console::jsonLine);
        } else if (diff.rows().isEmpty()) {
            console.out().println(console.say("diff.none"));
        } else {
            diff.rows().forEach(this::show);
        }
    }

    private void show(PlanDiff.Row row) {
        String counterparty = row.counterparty() == null ? "" : row.counterparty();
        String change = console.say("change." + row.change());
        console.out()
                .printf(
                        "%s %s %s %s: %d -> %d kWh%n",
                        change, row.block(), row.kind(), counterparty, row.totalBefore(), row.totalAfter());
        for (PlanDiff.Slot slot : row.slots()) {
            console.out().printf("    %02d  %d -> %d%n", slot.slot(), slot.before(), slot.after());
        }
    }
}
