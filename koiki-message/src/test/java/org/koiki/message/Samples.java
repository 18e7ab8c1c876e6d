package org.koiki.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Files that tests read. */
final class Samples {
    static final String DEMAND = "W6_0250_20160531_00_99016_6.xml";

    static final String SALES = "W6_0250_20160531_00_99026_6.xml";
    static final String GENERATION = "W6_0150_20160531_00_99216_6.xml";
    static final String NEGAWATT = "W6_0450_20160531_00_80066_6.xml";

    private Samples() {}

    static byte[] bytes(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static PlanReading read(String xml) {
        return PlanReader.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    static DemandPlan demand(PlanReading reading) {
        return (DemandPlan) Objects.requireNonNull(reading.plan(), () -> "refused: " + reading.findings());
    }
}
