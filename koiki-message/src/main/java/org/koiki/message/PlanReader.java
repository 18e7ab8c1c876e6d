package org.koiki.message;

import java.io.IOException;
import java.io.InputStream;
import org.koiki.message.MessageReader.Outcome;

/**
 * Reads plan messages. Every fault of the content is a finding of the reading, never an exception.
 * Safe for use by several threads, and with files from anybody: no DTD, no entity, limits on all that can grow.
 */
public final class PlanReader {
    private static final MessageReader<Plan> READER = new MessageReader<>(Layouts.byCode());

    private PlanReader() {}

    /** Reads one XML file. */
    public static PlanReading read(byte[] xml) {
        PlanReading reading = reading(READER.read(xml));
        return reading.plan() == null ? withHead(reading, HeadReader.read(xml)) : reading;
    }

    private static PlanReading withHead(PlanReading reading, Outcome<PlanHead> head) {
        return new PlanReading(null, head.message(), reading.findings(), head.places());
    }

    /** Reads one XML file to its end; the stream stays open. */
    public static PlanReading read(InputStream xml) throws IOException {
        return read(xml.readNBytes(Limits.BYTES + 1));
    }

    static PlanReading reading(Outcome<Plan> outcome) {
        Plan plan = outcome.message();
        if (plan != null) {
            outcome.places().same(plan.head(), plan);
        }
        return new PlanReading(plan, outcome.findings(), outcome.places());
    }
}
