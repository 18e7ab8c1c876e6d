package org.koiki.supplypoint.load;

import java.util.ArrayList;
import java.util.List;
import org.koiki.calendar.MarketClock;
import org.koiki.supplypoint.check.Fault;
import org.koiki.supplypoint.check.PointRule;

/** Counts what becomes of the lines of a file, and keeps the report up to date. */
final class LoadCount {
    static final int MOST_FAULTS = 1_000;

    private final LoadRows rows;
    private final long load;
    private final MarketClock clock;
    private long lines;
    private long refused;
    private int faults;
    private Tally tally = Tally.NONE;

    LoadCount(LoadRows rows, long load, MarketClock clock) {
        this.rows = rows;
        this.load = load;
        this.clock = clock;
    }

    /** Whether a file goes on; where it cannot be read on, that is a fault of it. */
    boolean reads(LoadFile file) {
        try {
            return file.hasNext();
        } catch (LoadRefused e) {
            refuse(e);
            return false;
        }
    }

    private synchronized void refuse(LoadRefused e) {
        refused++;
        keep(List.of(LoadFault.of(lines + 2, new Fault(e.code(), null, null, e.text()))));
    }

    synchronized void line(Line line) {
        lines++;
        if (!line.faults.isEmpty()) {
            refused++;
            keep(line.faults.all().stream()
                    .map(fault -> LoadFault.of(line.number, fault))
                    .toList());
        }
    }

    synchronized void add(Tally chunk) {
        refused += chunk.faults().size();
        keep(chunk.faults());
        tally = tally.plus(new Tally(chunk.added(), chunk.changed(), chunk.unchanged(), chunk.waiting(), List.of()));
        rows.count(load, lines, refused, tally, null);
    }

    private void keep(List<LoadFault> found) {
        if (found.isEmpty() || faults > MOST_FAULTS) {
            return;
        }
        List<LoadFault> kept = new ArrayList<>(found.subList(0, Math.min(found.size(), MOST_FAULTS - faults)));
        faults += found.size();
        if (faults > MOST_FAULTS) {
            String most = String.valueOf(MOST_FAULTS);
            Fault more = new Fault(PointRule.MORE.code(), null, null, PointRule.MORE.text(most, ""));
            kept.add(LoadFault.of(found.getLast().line(), more));
        }
        rows.add(load, kept);
    }

    synchronized void end() {
        rows.count(load, lines, refused, tally, clock.now());
    }

    @Override
    public synchronized String toString() {
        return "%d lines, %d added, %d changed, %d unchanged, %d waiting, %d refused"
                .formatted(lines, tally.added(), tally.changed(), tally.unchanged(), tally.waiting(), refused);
    }
}
