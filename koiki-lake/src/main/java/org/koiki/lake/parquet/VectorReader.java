package org.koiki.lake.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the days of points from files of vectors, which are sorted by point and day. Of a file it reads the end, which it
 * remembers, and the pages of the row groups where the points stand: for one point of one or two. Safe for use by several threads.
 */
public final class VectorReader {
    /** Energy where there is none. */
    public static final long ABSENT = Column.ABSENT;

    static final String POINT = "point";

    private static final List<String> ENERGY = List.of(POINT, "date", "energy");
    private static final List<String> WITHOUT = List.of(POINT, "date", "energy", "quality");
    private static final List<String> WITH_REVISIONS = List.of(POINT, "date", "energy", "quality", "revision");
    private static final int REMEMBERED = 128;

    private final int slots;
    private final Map<Path, Footer> footers = Collections.synchronizedMap(new Recent());

    /** @param slots slots of a day */
    public VectorReader(int slots) {
        this.slots = slots;
    }

    /** Takes a day. */
    @FunctionalInterface
    public interface Taker {
        /** @param revision absent when not asked for */
        void take(
                LocalDate date,
                @Nullable Long[] energy,
                @Nullable Long[] quality,
                @Nullable Long @Nullable [] revision);
    }

    /**
     * @param revisions whether revisions are asked for
     * @throws OtherShape if the file must be read in another way, or is damaged; some days may have been taken already
     */
    public void read(Path path, String point, LocalDate from, LocalDate to, boolean revisions, Taker taker) {
        List<String> columns = revisions ? WITH_REVISIONS : WITHOUT;
        groups(
                path,
                chunk -> chunk.mayHold(point),
                (file, group) ->
                        new GroupDays(group.read(file, columns), group, slots).read(point, from, to, revisions, taker));
    }

    /**
     * Tells the energy of many points on some days, in the order of the file.
     *
     * @throws OtherShape if the file must be read in another way, or is damaged; some days may have been taken already
     */
    public void read(Path path, Points points, Set<LocalDate> days, EnergyTaker taker) {
        groups(
                path,
                points::mayBeIn,
                (file, group) -> new GroupDays(group.read(file, ENERGY), group, slots).read(points, days, taker));
    }

    @FunctionalInterface
    private interface GroupTaker {
        void take(FileChannel file, Footer.Group group) throws IOException;
    }

    private void groups(Path path, Predicate<Chunk> wanted, GroupTaker taker) {
        try (FileChannel file = FileChannel.open(path)) {
            for (Footer.Group group : footer(path, file).groups()) {
                if (wanted.test(group.chunk(POINT))) {
                    taker.take(file, group);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OtherShape e) {
            footers.remove(path);
            throw e;
        } catch (RuntimeException e) {
            footers.remove(path);
            throw new OtherShape(path + " is damaged", e);
        }
    }

    private Footer footer(Path path, FileChannel file) throws IOException {
        Footer known = footers.get(path);
        if (known != null) {
            return known;
        }
        Footer read = Footer.read(file);
        footers.put(path, read);
        return read;
    }

    /** The days of a point in a row group. */
    private record GroupDays(Stretch pages, Footer.Group group, int slots) {
        void read(String point, LocalDate from, LocalDate to, boolean revisions, Taker taker) {
            Rows all = rows(point);
            if (all.isEmpty()) {
                return;
            }
            @Nullable Long[] days = new Column(pages, group.chunk("date")).read(all.from(), all.end());
            Rows rows = all.within(days, from.toEpochDay(), to.toEpochDay());
            if (rows.isEmpty()) {
                return;
            }
            @Nullable Long[] energy = lists("energy", rows);
            @Nullable Long[] quality = lists("quality", rows);
            @Nullable Long @Nullable [] revision = revisions ? lists("revision", rows) : null;
            for (int row = rows.from(); row < rows.end(); row++) {
                long day = Objects.requireNonNull(days[row - all.from()]);
                int at = (row - rows.from()) * slots;
                taker.take(
                        LocalDate.ofEpochDay(day),
                        part(energy, at),
                        part(quality, at),
                        revision == null ? null : part(revision, at));
            }
        }

        private Rows rows(String point) {
            PointRows.Wanted one = new PointRows.One(point.getBytes(StandardCharsets.US_ASCII));
            return Rows.sideBySide(new PointRows(pages, group.chunk(POINT), one).places());
        }

        /** Days of many points, told where they are wanted. */
        void read(Points points, Set<LocalDate> wanted, EnergyTaker taker) {
            Chunk chunk = group.chunk(POINT);
            int[] places = new PointRows(pages, chunk, points.in(chunk)).places();
            long[] days = new Column(pages, group.chunk("date")).numbers(0, places.length);
            long @Nullable [] energy = null;
            for (int row = 0; row < places.length; row++) {
                if (places[row] == PointRows.NONE) {
                    continue;
                }
                LocalDate day = LocalDate.ofEpochDay(days[row]);
                if (wanted.contains(day)) {
                    energy = energy == null ? column("energy").numbers(0, places.length * slots) : energy;
                    taker.take(places[row], day, energy, row * slots);
                }
            }
        }

        private @Nullable Long[] lists(String name, Rows rows) {
            return column(name).read(rows.from() * slots, rows.end() * slots);
        }

        private Column column(String name) {
            Chunk chunk = group.chunk(name);
            if (!chunk.shape().repeated() || chunk.values() != (long) group.rows() * slots) {
                throw new OtherShape(name + " is not a value for each slot");
            }
            return new Column(pages, chunk);
        }

        private @Nullable Long[] part(@Nullable Long[] all, int at) {
            return Arrays.copyOfRange(all, at, at + slots);
        }
    }

    /** Takes the day of a point. */
    @FunctionalInterface
    public interface EnergyTaker {
        /**
         * @param place of the point among those asked for
         * @param energy 0.1 Wh, {@link #ABSENT} where there is none
         * @param from place of the first slot
         */
        void take(int place, LocalDate date, long[] energy, int from);
    }

    private static final class Recent extends LinkedHashMap<Path, Footer> {
        private static final long serialVersionUID = 1;
        private static final float LOAD = 0.75f;

        Recent() {
            super(REMEMBERED, LOAD, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Footer> eldest) {
            return size() > REMEMBERED;
        }
    }
}
