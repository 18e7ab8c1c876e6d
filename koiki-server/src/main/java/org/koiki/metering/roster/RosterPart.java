package org.koiki.metering.roster;

import static org.koiki.metering.roster.Mapped.LONG;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.koiki.metering.delivery.Direction;
import org.koiki.metering.delivery.Voltage;

/** A part of a roster, mapped. Positions are those of the roster. */
record RosterPart(
        Direction direction,
        int first,
        List<Group> groups,
        PointIndex index,
        MemorySegment texts,
        MemorySegment places) {
    static RosterPart open(Path folder, int part, Direction direction, int first) {
        return new RosterPart(
                direction,
                first,
                groups(folder, part, first),
                PointIndex.open(folder),
                Mapped.read(folder.resolve("texts")),
                Mapped.read(folder.resolve("places")));
    }

    private static List<Group> groups(Path folder, int part, int first) {
        List<Group> groups = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(folder.resolve("groups"))) {
                String[] cells = line.split(",");
                groups.add(new Group(
                        cells[0],
                        Voltage.valueOf(cells[1]),
                        part,
                        first + Integer.parseInt(cells[2]),
                        Integer.parseInt(cells[3])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(groups);
    }

    int size() {
        return index.size();
    }

    int find(int head, long rest) {
        int found = index.find(head, rest);
        return found < 0 ? -1 : first + found;
    }

    /** Where the texts of the step begin that a position lies in. */
    long place(int position) {
        return places.get(LONG, (long) ((position - first) / RosterWriter.STEP) * Long.BYTES);
    }
}
