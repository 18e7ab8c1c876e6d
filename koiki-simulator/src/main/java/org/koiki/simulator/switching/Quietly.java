package org.koiki.simulator.switching;

import org.koiki.client.KoikiException;
import org.koiki.client.KoikiException.Kind;

/** Refusals belong to the market; simulated operators shrug them off, and say so in their log. */
final class Quietly {
    private Quietly() {}

    /** Whether the hub did it or said no; what did not get through may be tried again. */
    static boolean run(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (KoikiException e) {
            System.out.println("switching: " + e.getMessage());
            return e.kind() != Kind.CONNECTION && e.kind() != Kind.BUSY;
        }
    }
}
