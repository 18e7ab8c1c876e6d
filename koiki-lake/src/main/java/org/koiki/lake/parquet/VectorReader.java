package org.koiki.lake.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the days of one point from files of vectors, which are sorted by point and day. Of a file it reads the end, which it
 * remembers, and the pages of the one row group or two where the point stands. Safe for use by several threads.
 */
public final class VectorReader {
    static final String POINT = "point";

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
        try (FileChannel file = FileChannel.open(path)) {
            for (Footer.Group group : footer(path, file).groups()) {
                if (group.chunk(POINT).mayHold(point)) {
                    new GroupDays(file, group, slots).read(point, from, to, revisions, taker);
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
    private record GroupDays(FileChannel file, Footer.Group group, int slots) {
        void read(String point, LocalDate from, LocalDate to, boolean revisions, Taker taker) throws IOException {
            Rows all = new PointRows(file, group.chunk(POINT), point).find();
            if (all.isEmpty()) {
                return;
            }
            @Nullable Long[] days = new Column(file, group.chunk("date")).read(all.from(), all.end());
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

        private @Nullable Long[] lists(String name, Rows rows) throws IOException {
            Chunk chunk = group.chunk(name);
            if (!chunk.shape().repeated() || chunk.values() != (long) group.rows() * slots) {
                throw new OtherShape(name + " is not a value for each slot");
            }
            return new Column(file, chunk).read(rows.from() * slots, rows.end() * slots);
        }

        private @Nullable Long[] part(@Nullable Long[] all, int at) {
            return Arrays.copyOfRange(all, at, at + slots);
        }
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
