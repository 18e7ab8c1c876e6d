package org.koiki.message;

import static org.koiki.message.SlotSeries.SLOTS;

import org.jspecify.annotations.Nullable;
import org.koiki.message.Field.Series;

/** Reads the records of a series, one for each slot. */
final class SeriesReader {
    private final Reading in;

    SeriesReader(Reading in) {
        this.in = in;
    }

    /** Reads the container just begun, to its end. */
    void read(Series<?> series, Node node, Values values, int field) {
        int offset = in.cursor.offset();
        Slots slots = new Slots(in, series, node);
        slots.readPlain();
        Trail container = node.to(series.element());
        while (in.nextElement(container)) {
            if (in.cursor.at(series.record())) {
                slots.read();
            } else {
                in.other(container);
            }
        }
        slots.finish(offset);
        if (in.log.isFaulty()) {
            return;
        }
        SlotSeries first = SlotSeries.of(slots.values(1));
        in.places.add(first, node, series, series.values().get(1), slots.offsets(1));
        values.set(field, new Values.Pair(first, second(series, node, slots)));
    }

    private @Nullable SlotSeries second(Series<?> series, Node node, Slots slots) {
        if (series.values().size() < 3 || slots.count(2) < SLOTS) {
            return null;
        }
        SlotSeries second = SlotSeries.of(slots.values(2));
        in.places.add(second, node, series, series.values().get(2), slots.offsets(2));
        return second;
    }
}
