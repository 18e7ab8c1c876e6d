package org.koiki.message;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * Reads plan messages 0250 and 0150. Every fault of the content is a finding of the reading, never an exception.
 * Safe for use by several threads, and with files from anybody: no DTD, no entity, limits on all that can grow.
 */
public final class PlanReader {
    private PlanReader() {}

    /** Reads one XML file. */
    public static PlanReading read(byte[] xml) {
        if (xml.length > Limits.BYTES) {
            return tooLarge(xml.length);
        }
        try {
            char[] text = Encoding.decode(xml);
            return read(Lines.of(text), () -> new WoodstoxCursor(text));
        } catch (BrokenXml broken) {
            return refused(broken, Lines.of(Encoding.decodeLeniently(xml)));
        }
    }

    /** Reads one XML file to its end; the stream stays open. */
    public static PlanReading read(InputStream xml) throws IOException {
        return read(xml.readNBytes(Limits.BYTES + 1));
    }

    static PlanReading read(Lines lines, Supplier<Cursor> cursor) {
        Reading in;
        try {
            in = new Reading(cursor.get(), lines);
        } catch (BrokenXml broken) {
            return refused(broken, lines);
        }
        Plan plan = null;
        try {
            plan = new EnvelopeReader(in).read();
        } catch (BrokenXml broken) {
            in.log.add(broken);
        }
        return new PlanReading(in.log.isFaulty() ? null : plan, in.log.findings(lines), in.places);
    }

    private static PlanReading tooLarge(int bytes) {
        BrokenXml broken = new BrokenXml(Fault.TOO_LARGE, 0, Integer.toString(bytes), Integer.toString(Limits.BYTES));
        return refused(broken, Lines.of(new char[0]));
    }

    private static PlanReading refused(BrokenXml broken, Lines lines) {
        FaultLog log = new FaultLog();
        log.add(broken);
        return new PlanReading(null, log.findings(lines), new PlacesRead(lines));
    }
}
