package org.koiki.metering.intake;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.message.Text;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.roster.PointNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of a batch while it arrives: its readings, what is kept for contracts to come, and what is rejected. */
final class BatchFiles implements AutoCloseable {
    static final String READINGS = ".readings";
    static final String KEPT = ".kept";
    static final String REJECTS = ".rejects.csv";
    private static final String DEFERRED = ".deferred";

    private static final Logger LOG = LoggerFactory.getLogger(BatchFiles.class);
    private static final int BUFFER = 1 << 20;

    private final Disk disk;
    private final String area;
    private final int listedMost;
    private final Path draft;
    private final OutputStream readings;
    private final byte[] buffer = new byte[Readings.SIZE << 14];
    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    private @Nullable DataOutputStream kept;
    private @Nullable OutputStream rejects;
    private @Nullable DataOutputStream deferred;
    private long deferredCount;
    private int filled;
    private long listed;

    BatchFiles(Disk disk, String area, int listedMost) {
        this.disk = disk;
        this.area = area;
        this.listedMost = listedMost;
        this.draft = DraftStream.place(disk);
        this.readings = DraftStream.create(beside(draft, READINGS));
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    void take(int position, int energy, byte flag) throws IOException {
        Readings.INT.set(buffer, filled, position);
        Readings.INT.set(buffer, filled + 4, energy);
        buffer[filled + 8] = flag;
        filled += Readings.SIZE;
        if (filled == buffer.length) {
            drain();
        }
    }

    private void drain() throws IOException {
        readings.write(buffer, 0, filled);
        filled = 0;
    }

    void keep(long line, int head, long rest, int energy, byte flag) throws IOException {
        if (kept == null) {
            kept = create(KEPT);
        }
        Kept.write(kept, head, rest, energy, flag);
        reject(line, Reason.UNKNOWN, "point", new PointNumber(head, rest).digits(area));
    }

    private DataOutputStream create(String ending) {
        return new DataOutputStream(new BufferedOutputStream(DraftStream.create(beside(draft, ending)), BUFFER));
    }

    /** Lays a row aside until the end of the batch. */
    void defer(MeterRow row) throws IOException {
        if (deferred == null) {
            deferred = create(DEFERRED);
        }
        row.write(deferred);
        deferredCount++;
    }

    /** Hands out what was laid aside, as often as asked for. */
    void eachDeferred(MeterRow.Sink sink) throws IOException {
        if (deferred != null) {
            deferred.flush();
            MeterRow.each(beside(draft, DEFERRED), deferredCount, sink);
        }
    }

    void reject(long line, Reason reason, String column, String value) throws IOException {
        reject(line, reason, column, value, reason.text());
    }

    void reject(long line, Reason reason, String column, String value, Text text) throws IOException {
        counts.merge(reason, 1L, Long::sum);
        if (listed++ >= listedMost) {
            return;
        }
        if (rejects == null) {
            rejects = create(REJECTS);
            rejects.write("row,code,column,value,ja,en\r\n".getBytes(StandardCharsets.UTF_8));
        }
        rejects.write(RejectLine.of(line, reason, column, value, text).getBytes(StandardCharsets.UTF_8));
    }

    long count(Reason reason) {
        return counts.getOrDefault(reason, 0L);
    }

    long rejected() {
        return counts.values().stream().mapToLong(Long::longValue).sum() - count(Reason.UNKNOWN);
    }

    /** By code. */
    Map<String, Long> reasons() {
        Map<String, Long> byCode = new TreeMap<>();
        counts.forEach((reason, count) -> byCode.put(reason.code(), count));
        return byCode;
    }

    /** Puts the files in their place for good. */
    void publish(String path) throws IOException {
        drain();
        close();
        publish(path, REJECTS, rejects != null);
        publish(path, KEPT, kept != null);
        publish(path, READINGS, true);
    }

    private void publish(String path, String ending, boolean there) {
        if (!there) {
            return;
        }
        try {
            disk.publish(beside(draft, ending), path + ending);
        } catch (UncheckedIOException e) {
            throw DraftStream.refused(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (OutputStream one : open()) {
            one.close();
        }
    }

    private List<OutputStream> open() {
        List<OutputStream> open = new ArrayList<>(List.of(readings));
        if (kept != null) {
            open.add(kept);
        }
        if (rejects != null) {
            open.add(rejects);
        }
        if (deferred != null) {
            open.add(deferred);
        }
        return open;
    }

    /** Forgets what was not put in its place, on a full disk as well. */
    void discard() throws IOException {
        for (String ending : new String[] {READINGS, KEPT, REJECTS, DEFERRED}) {
            Files.deleteIfExists(beside(draft, ending));
        }
        open().forEach(BatchFiles::end);
    }

    private static void end(OutputStream file) {
        try {
            file.close();
        } catch (IOException | Problem e) {
            LOG.debug("A batch was not written to its end: {}", e.getMessage());
        }
    }
}
