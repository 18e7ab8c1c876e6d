package org.koiki.metering.publication;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.koiki.message.SlotSeries;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.intake.Batches;
import org.koiki.metering.intake.SlotKey;
import org.koiki.metering.roster.Roster;

/**
 * The values of an issue: of its slot, or slot by slot of its day.
 *
 * @param values by slot
 * @param changed positions that differ from the issue before; none of a first issue
 * @param counted of the unit's points in its slot; of a day zero
 */
record Content(List<Values> values, BitSet changed, Counted counted, List<AutoCloseable> held)
        implements AutoCloseable {
    private static final Counted NONE = new Counted(0, 0);

    /** @param before the issue before, or one of nothing */
    static Content of(Issue issue, Issue before, Roster roster, Batches batches, Disk disk) {
        int size = roster.size();
        Unit unit = issue.unit();
        BitSet changed = new BitSet(size);
        if (!unit.isDay()) {
            SlotValues values = laid(unit.key(), size, before, issue, 0, batches, changed);
            Counted counted = values.counted(roster.groups(unit.direction()));
            return new Content(List.of(values), changed, counted, List.of(values));
        }
        Content day = new Content(new ArrayList<>(), changed, NONE, new ArrayList<>());
        try {
            for (int slot = 1; slot <= SlotSeries.SLOTS; slot++) {
                SlotKey key = new SlotKey(unit.area(), unit.day(), slot);
                try (SlotValues values = laid(key, size, before, issue, slot - 1, batches, changed)) {
                    day.add(SavedValues.of(values, size, disk.draft()));
                }
            }
            return day;
        } catch (RuntimeException e) {
            day.close();
            throw e;
        }
    }

    private void add(SavedValues saved) {
        values.add(saved);
        held.add(saved);
    }

    /** What changes is of no interest in a first issue, of which all splits are new. */
    private static SlotValues laid(
            SlotKey key, int size, Issue before, Issue now, int index, Batches batches, BitSet changed) {
        SlotValues values = new SlotValues(size);
        boolean first = before.parts() == 0;
        int known = first ? now.batches(index) : before.batches(index);
        try {
            values.lay(batches.files(key, 0, known));
            values.lay(batches.files(key, known, now.batches(index)), changed);
            return values;
        } catch (RuntimeException e) {
            values.close();
            throw e;
        }
    }

    @Override
    public void close() {
        for (AutoCloseable one : held) {
            try {
                one.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
