package org.koiki.metering.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Members of gzip up to the end of what they come from. The class beneath takes whatever goes wrong behind a member for the end: there, a
 * connection that broke or a member cut off in its head would make a part of a batch pass for the whole.
 */
final class WholeGzip extends GZIPInputStream {
    private static final int TRAILER = 8;

    private long totalAtFill;

    WholeGzip(InputStream packed, int buffer) throws IOException {
        super(new Watched(packed), buffer);
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        totalAtFill = watched().total;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read < 0) {
            requireEnd();
        }
        return read;
    }

    private void requireEnd() throws IOException {
        IOException failure = watched().failure;
        if (failure != null) {
            throw failure;
        }
        if (inf.getRemaining() + watched().total - totalAtFill != TRAILER) {
            throw new ZipException("something else behind the last member");
        }
    }

    private Watched watched() {
        return (Watched) in;
    }

    /** Remembers what is swallowed above it. */
    private static final class Watched extends FilterInputStream {
        private long total;
        private @Nullable IOException failure;

        Watched(InputStream packed) {
            super(packed);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                int read = super.read(bytes, from, length);
                total += Math.max(read, 0);
                return read;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
