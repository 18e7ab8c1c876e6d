package org.koiki.metering.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A body packed with gzip. What is no whole gzip is told as {@code ENERGY-UNREADABLE}. */
final class PackedBody extends FilterInputStream {
    private static final int BUFFER = 1 << 16;

    PackedBody(InputStream packed) throws IOException {
        super(open(packed));
    }

    private static InputStream open(InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed, BUFFER);
        } catch (ZipException | EOFException e) {
            throw EnergyProblems.unreadable();
        }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return super.read(bytes, from, length);
        } catch (ZipException | EOFException e) {
            throw EnergyProblems.unreadable();
        }
    }
}
