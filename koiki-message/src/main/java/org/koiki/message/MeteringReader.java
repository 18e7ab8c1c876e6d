package org.koiki.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.MeteringBody.Top;

/**
 * Reads metering files, 30-minute energy (W4) and fixed usage (W5), as streams: memory does not grow with the file.
 * Every fault of the content is a finding, never an exception. Messages whose tree is not published come as
 * {@link RawRow}s. Safe for use by several threads, and with files from anybody.
 */
public final class MeteringReader {
    private MeteringReader() {}

    /** Reads one XML file to its end; the stream stays open. */
    public static MeteringReading read(InputStream xml, MeteringSink sink) throws IOException {
        return read(xml, sink, new MeteringExpected(null));
    }

    /** Reads one XML file, whose head must say what the file's name says. */
    public static MeteringReading read(MeteringFileName name, InputStream xml, MeteringSink sink) throws IOException {
        return read(xml, sink, new MeteringExpected(name));
    }

    private static MeteringReading read(InputStream xml, MeteringSink sink, MeteringExpected expected)
            throws IOException {
        try {
            return read(TextSource.of(xml), sink, expected);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (BrokenXml broken) {
            FaultLog log = new FaultLog();
            log.add(broken);
            return new MeteringReading(null, null, 0, log.findings((path, offset) -> new Place(path, 1, 1)), List.of());
        }
    }

    private static MeteringReading read(TextSource text, MeteringSink sink, MeteringExpected expected) {
        FaultLog log = new FaultLog();
        Reading in = null;
        MeteringBody body = null;
        Top top = null;
        try {
            in = Reading.streamed(new WoodstoxCursor(text), log);
            body = new MeteringBody(in, sink, expected);
            top = body.read();
        } catch (BrokenXml broken) {
            log.add(broken);
        }
        return reading(log.isFaulty() ? null : top, body == null ? 0 : body.rows(), log.findings(text), in);
    }

    private static MeteringReading reading(@Nullable Top top, long rows, List<Finding> findings, @Nullable Reading in) {
        return top == null || in == null
                ? new MeteringReading(null, null, rows, findings, List.of())
                : new MeteringReading(top.header(), top.head(), rows, findings, in.unknown);
    }
}
