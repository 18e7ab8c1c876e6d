package org.koiki.metering.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.koiki.edge.HttpFault;

/** A body packed with gzip. What is no whole gzip is told as {@code ENERGY-UNREADABLE}; 32 GiB at most. */
final class PackedBody extends FilterInputStream {
    private static final int BUFFER = 1 << 16;
    private static final long MOST = 1L << 35;

    private long unpacked;

    PackedBody(InputStream packed) throws IOException {
        super(open(packed));
    }

    private static InputStream open(InputStream packed) throws IOException {
        try {
            return new WholeGzip(packed, BUFFER);
        } catch (ZipException | EOFException e) {
            throw EnergyProblems.unreadable();
        }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            int read = super.read(bytes, from, length);
            unpacked += Math.max(read, 0);
            if (unpacked > MOST) {
                throw HttpFault.BODY_TOO_LARGE.problem();
            }
            return read;
        } catch (ZipException | EOFException e) {
            throw EnergyProblems.unreadable();
        }
    }
}
