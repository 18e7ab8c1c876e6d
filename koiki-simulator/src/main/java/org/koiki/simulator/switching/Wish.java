package org.koiki.simulator.switching;

import java.time.Instant;
import org.koiki.simulator.Customer;

/**
 * What a customer wants at a moment of market time.
 *
 * @param id the same for the same wish, also after a restart
 */
record Wish(Instant due, String id, Kind kind, Customer customer) {
    enum Kind {
        SWITCH,
        MOVE_OUT,
        MOVE_IN,
        AMPERE_CHANGE
    }
}
