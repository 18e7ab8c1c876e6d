package org.koiki.lake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.koiki.lake.parquet.Points;

/**
 * Runs the jobs of the lake on its files. Of several readings of a point and slot the one of the highest revision
 * counts. Safe for use by several threads.
 */
public interface Engine extends AutoCloseable {
    /**
     * Writes readings sorted by point.
     *
     * @param readings file of {@link ReadingLines}, a point once at most
     */
    Written writeSlot(SlotBatch batch, long revision, Path readings, Path target);

    /** Writes a roster sorted by point. */
    Written writeRoster(Stream<RosterEntry> entries, Path target);

    /**
     * Where to cut the points of files into pieces of about the same number.
     *
     * @return the first points of all pieces but the first
     */
    List<String> cuts(List<Path> files, int pointsPerPiece);

    /** Merges slot files and vectors into vectors, sorted by point and day. */
    Written compact(Sources sources, PointRange range, Path target);

    /** Tells the values of a slot for the points of a roster, sorted by retailer, voltage and point. */
    void slot(Sources sources, Path roster, LocalDate date, int slot, Selection selection, Consumer<SlotValue> sink);

    /**
     * The days of one point that hold anything, oldest first.
     *
     * @param lost takes each file that cannot be read; what is told of its days is not all of them
     */
    List<DayVector> history(Sources sources, String point, LocalDate from, LocalDate to, Consumer<Path> lost);

    /**
     * Tells the energy of many points on some days.
     *
     * @return false if the vectors cannot be read, or are laid out in a way that is not read so; some days may have been taken
     *     already
     */
    boolean days(Path vectors, Points points, Set<LocalDate> days, DayTaker taker);

    List<SlotCount> completeness(Sources sources, Path roster, LocalDate date);

    /** Points with readings that the roster does not know. */
    List<String> strangers(Sources sources, Path roster, LocalDate date, int limit);

    @Override
    void close();

    /** What a job wrote. */
    record Written(long rows, String firstPoint, String lastPoint) {}

    /**
     * Files that a job reads.
     *
     * @param disjoint whether the readings of a point and day stand in one file alone, so that no revisions need be
     *     compared
     */
    record Sources(List<Path> slots, List<Path> vectors, boolean disjoint) {
        boolean isEmpty() {
            return slots.isEmpty() && vectors.isEmpty();
        }

        List<Path> files() {
            return Stream.concat(slots.stream(), vectors.stream()).toList();
        }

        /** Each file by itself. */
        List<Sources> apart() {
            return Stream.concat(
                            slots.stream().map(file -> new Sources(List.of(file), List.of(), disjoint)),
                            vectors.stream().map(file -> new Sources(List.of(), List.of(file), disjoint)))
                    .toList();
        }
    }

    /** Points from one on, and before another. An empty text is no limit. */
    record PointRange(String from, String before) {
        public static final PointRange ALL = new PointRange("", "");
    }
}
