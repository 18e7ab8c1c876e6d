package org.koiki.message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A metering file that was read, with all its records. */
record Metering(MeteringReading reading, List<MeteringRow> rows) {
    static final String SAME_DAY_HIGH = "W401102030041513300000.xml";
    static final String SAME_DAY_LOW = "W41110203004151330000000.xml";
    static final String DAILY_HIGH = "W401202030041500000000.xml";
    static final String DAILY_LOW = "W41120203004150000000000.xml";
    static final String FIXED_HIGH = "W51210203003030000000.xml";
    static final String FIXED_LOW = "W51220203003030000000.xml";
    static final String EXCHANGE = "W51320203003020000000.xml";
    static final String OWN_EXCHANGE = "W51310203003030000000.xml";
    static final String OWN_EXTRA = "W51420203003030000000.xml";

    static final List<String> ALL = List.of(
            SAME_DAY_HIGH,
            SAME_DAY_LOW,
            DAILY_HIGH,
            DAILY_LOW,
            FIXED_HIGH,
            FIXED_LOW,
            EXCHANGE,
            OWN_EXCHANGE,
            OWN_EXTRA);

    static Metering read(String xml) {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    static Metering read(byte[] xml) {
        return read(null, xml);
    }

    static Metering read(@Nullable MeteringFileName name, byte[] xml) {
        List<MeteringRow> rows = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(xml);
        try {
            MeteringReading reading =
                    name == null ? MeteringReader.read(in, rows::add) : MeteringReader.read(name, in, rows::add);
            return new Metering(reading, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MeteringHeader header = Objects.requireNonNull(reading.header(), () -> "refused: " + reading.findings());
        MeteringHead head = Objects.requireNonNull(reading.head());
        try (MeteringWriter writer = MeteringWriter.begin(out, header, head, reading.unknown())) {
            for (MeteringRow row : rows) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    List<SlotEnergy> energy() {
        return rows.stream().map(SlotEnergy.class::cast).toList();
    }

    List<FixedUsage> fixed() {
        return rows.stream().map(FixedUsage.class::cast).toList();
    }

    List<String> codes() {
        return reading.findings().stream().map(Finding::code).toList();
    }
}
