package org.koiki.metering.intake;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.koiki.Problem;
import org.koiki.metering.disk.Disk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that a batch is written to. That the disk takes no more is told as {@code ENERGY-STORAGE}, not as a fault of the sender. */
final class DraftStream extends FilterOutputStream {
    private static final Logger LOG = LoggerFactory.getLogger(DraftStream.class);

    private DraftStream(OutputStream file) {
        super(file);
    }

    /** A place for a file that nobody reads yet. */
    static Path place(Disk disk) {
        try {
            return disk.draft();
        } catch (UncheckedIOException e) {
            throw refused(e);
        }
    }

    static DraftStream create(Path file) {
        try {
            return new DraftStream(Files.newOutputStream(file));
        } catch (IOException e) {
            throw refused(e);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** What the sender is told; the operator finds the cause in the log. */
    static Problem refused(Exception cause) {
        LOG.error("Readings cannot be written: {}", cause.getMessage());
        return EnergyProblems.storage();
    }
}
