package org.koiki.metering.intake;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.koiki.edge.HttpFault;
import org.koiki.edge.Quoted;

/** A body packed with gzip or zstd. What is none to its end is told as {@code ENERGY-UNREADABLE}; 32 GiB at most. */
final class PackedBody extends FilterInputStream {
    private static final int BUFFER = 1 << 16;
    private static final long MOST = 1L << 35;

    /** 8 MiB, the most that RFC 9659 allows a sender to look back. */
    private static final int WINDOW_LOG = 23;

    private final String encoding;
    private final long most;
    private long unpacked;

    private PackedBody(InputStream unpacked, String encoding, long most) {
        super(unpacked);
        this.encoding = encoding;
        this.most = most;
    }

    /**
     * @param encoding the header Content-Encoding
     * @throws org.koiki.Problem {@code encoding-unsupported}, {@code ENERGY-UNREADABLE}
     */
    static InputStream unpacked(InputStream body, @Nullable String encoding) throws IOException {
        return unpacked(body, encoding, MOST);
    }

    /** @param most bytes that the body may unfold to */
    static InputStream unpacked(InputStream body, @Nullable String encoding, long most) throws IOException {
        String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> body;
            case "gzip" -> new PackedBody(gzip(body), name, most);
            case "zstd" -> new PackedBody(new ZstdInputStreamNoFinalizer(body).setLongMax(WINDOW_LOG), name, most);
            default -> throw HttpFault.ENCODING_UNSUPPORTED.problem(Quoted.of(name));
        };
    }

    private static InputStream gzip(InputStream body) throws IOException {
        try {
            return new WholeGzip(body, BUFFER);
        } catch (ZipException | EOFException e) {
            throw EnergyProblems.unreadable("gzip");
        }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            int read = super.read(bytes, from, length);
            unpacked += Math.max(read, 0);
            if (unpacked > most) {
                throw HttpFault.BODY_TOO_LARGE.problem();
            }
            return read;
        } catch (ZipException | EOFException | ZstdIOException e) {
            throw EnergyProblems.unreadable(encoding);
        }
    }
}
