package org.koiki.plan.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.BadZip;
import org.koiki.message.FileName;
import org.koiki.message.FileNameReading;
import org.koiki.message.Plan;
import org.koiki.message.PlanCsv;
import org.koiki.message.PlanReading;
import org.koiki.message.PlanWriter;
import org.koiki.message.PlanZip;
import org.koiki.message.ZippedXml;

/** Takes the XML out of what was received, or makes it from JSON or CSV. */
final class Opener {
    private static final int LONGEST_NAME = 100;

    private Opener() {}

    static Opened open(Submission submission) {
        return switch (submission.form()) {
            case ZIP -> openZip(submission.body());
            case XML -> openXml(submission.body(), plain(submission.fileName()));
            case JSON -> openJson(submission.body(), plain(submission.fileName()));
            case CSV -> openCsv(submission.body(), plain(submission.fileName()));
        };
    }

    private static Opened openZip(byte[] zip) {
        try {
            ZippedXml entry = PlanZip.open(zip);
            return opened(zip, entry.xml(), entry.name());
        } catch (BadZip bad) {
            return new Opened(zip, null, null, null, null, List.of(bad.finding()));
        }
    }

    private static Opened openXml(byte[] xml, @Nullable String name) {
        return opened(null, xml, name);
    }

    private static Opened openJson(byte[] body, @Nullable String name) {
        try {
            return openXml(PlanJson.toXml(body), name);
        } catch (BadJson bad) {
            return new Opened(PlanZip.zip("unreadable.json", body), null, name, null, null, List.of(bad.finding()));
        }
    }

    /** The name of a spreadsheet says nothing of the plan; it is kept for a file that cannot be read. */
    private static Opened openCsv(byte[] body, @Nullable String name) {
        PlanReading reading = PlanCsv.read(body);
        Plan plan = reading.plan();
        return plan == null
                ? new Opened(PlanZip.zip("unreadable.csv", body), null, name, null, reading, reading.findings())
                : new Opened(null, PlanWriter.write(plan), null, null, reading, List.of());
    }

    private static Opened opened(byte @Nullable [] zip, byte[] xml, @Nullable String name) {
        if (name == null) {
            return new Opened(zip, xml, null, null, null, List.of());
        }
        FileNameReading reading = FileName.read(name);
        return new Opened(zip, xml, name, reading.name(), null, reading.findings());
    }

    /** A name from outside without anything that a name cannot hold. */
    private static @Nullable String plain(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String clean = name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
    }
}
