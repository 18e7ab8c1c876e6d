package org.koiki.simulator.switching;

import org.koiki.client.KoikiException;

/** Refusals belong to the market; simulated operators shrug them off, and say so in their log. */
final class Quietly {
    private Quietly() {}

    static boolean run(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (KoikiException e) {
            System.out.println("switching: " + e.getMessage());
            return false;
        }
    }
}
