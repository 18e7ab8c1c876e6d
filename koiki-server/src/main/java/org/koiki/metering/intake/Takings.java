package org.koiki.metering.intake;

import java.io.IOException;
import org.koiki.metering.delivery.Direction;
import org.koiki.metering.roster.Roster;

/** What is taken of a batch, one reading for each point. For one thread. */
final class Takings {
    private final Roster roster;
    private final BatchFiles out;
    private final boolean bothDirections;
    private long accepted;
    private long fedIn;
    private long withoutValue;

    Takings(Roster roster, BatchFiles out) {
        this.roster = roster;
        this.out = out;
        this.bothDirections = roster.has(Direction.FEED_IN);
    }

    void take(int position, int energy, byte flag) throws IOException {
        accepted++;
        fedIn += bothDirections && roster.direction(position) == Direction.FEED_IN ? 1 : 0;
        withoutValue += energy == Readings.ABSENT ? 1 : 0;
        out.take(position, energy, flag);
    }

    long accepted() {
        return accepted;
    }

    /** Of those accepted, readings of feed-in points. */
    long fedIn() {
        return fedIn;
    }

    long withoutValue() {
        return withoutValue;
    }
}
