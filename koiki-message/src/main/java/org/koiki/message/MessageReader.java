package org.koiki.message;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads messages of some kinds: quickly if a file has the plain form, else by way of a full XML parser. */
final class MessageReader<M> {
    /** @param message absent when a fault was found */
    record Outcome<M>(@Nullable M message, List<Finding> findings, PlacesRead places) {}

    private final Function<Reading, @Nullable M> reader;

    /** @param layouts by message code */
    MessageReader(Map<String, ? extends Layout<? extends M>> layouts) {
        this(in -> new EnvelopeReader<M>(in, layouts).read());
    }

    MessageReader(Function<Reading, @Nullable M> reader) {
        this.reader = reader;
    }

    Outcome<M> read(byte[] xml) {
        if (xml.length > Limits.BYTES) {
            return refused(
                    new BrokenXml(Fault.TOO_LARGE, 0, Integer.toString(xml.length), Integer.toString(Limits.BYTES)),
                    Lines.of(new char[0]));
        }
        try {
            return readPlain(xml);
        } catch (NotPlain notPlain) {
            return readAny(xml);
        }
    }

    /** @throws NotPlain if the file is not of the plain form */
    Outcome<M> readPlain(byte[] xml) {
        Lines lines = Lines.of(xml);
        FaultLog log = new FaultLog();
        PlacesRead places = new PlacesRead(lines);
        try {
            M message = read(new PlainCursor(xml), log, places);
            return new Outcome<>(message, log.findings(lines), places);
        } catch (BrokenXml broken) {
            throw NotPlain.INSTANCE;
        }
    }

    Outcome<M> readAny(byte[] xml) {
        char[] text;
        try {
            text = Encoding.decode(xml);
        } catch (BrokenXml broken) {
            return refused(broken, Lines.of(Encoding.decodeLeniently(xml)));
        }
        Lines lines = Lines.of(text);
        FaultLog log = new FaultLog();
        PlacesRead places = new PlacesRead(lines);
        M message = null;
        try {
            message = read(new WoodstoxCursor(text), log, places);
        } catch (BrokenXml broken) {
            log.add(broken);
        }
        return new Outcome<>(message, log.findings(lines), places);
    }

    private @Nullable M read(Cursor cursor, FaultLog log, PlacesRead places) {
        M message = reader.apply(new Reading(cursor, log, places));
        return log.isFaulty() ? null : message;
    }

    private Outcome<M> refused(BrokenXml broken, Lines lines) {
        FaultLog log = new FaultLog();
        log.add(broken);
        return new Outcome<>(null, log.findings(lines), new PlacesRead(lines));
    }
}
