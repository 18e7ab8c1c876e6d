package org.koiki.metering.roster;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.metering.delivery.Voltage;
import org.koiki.supplypoint.SuppliedPoint;
import org.koiki.supplypoint.VoltageClass;

/** Writes a part of a roster, point by point in its order, into a folder of its own. */
final class RosterWriter implements AutoCloseable {
    /** The place of the texts is noted for every so many points. */
    static final int STEP = 256;

    private static final int BUFFER = 1 << 20;
    private static final int NAME = 80;
    private static final int CUSTOMER_ID = 21;

    private final Path folder;
    private final OutputStream numbers;
    private final OutputStream texts;
    private final DataOutputStream places;
    private final ByteBuffer number = ByteBuffer.allocate(PointIndex.NUMBER).order(ByteOrder.LITTLE_ENDIAN);
    private final List<String> groups = new ArrayList<>();
    private String retailer = "";
    private Voltage voltage = Voltage.LOW;
    private int groupFrom;
    private int count;
    private long written;

    RosterWriter(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            numbers = open("numbers");
            texts = open("texts");
            places = new DataOutputStream(open("places"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OutputStream open(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), BUFFER);
    }

    void add(SuppliedPoint point) {
        Voltage now = point.voltage() == VoltageClass.LOW ? Voltage.LOW : Voltage.HIGH;
        if (!point.retailer().equals(retailer) || now != voltage) {
            endGroup();
            retailer = point.retailer();
            voltage = now;
        }
        try {
            write(point);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        count++;
    }

    private void write(SuppliedPoint point) throws IOException {
        PointNumber key = PointNumber.of(point.number());
        number.clear().putLong(key.rest()).put((byte) key.head());
        numbers.write(number.array());
        if (count % STEP == 0) {
            places.writeLong(Long.reverseBytes(written));
        }
        text(Long.toString(point.contract()));
        text(XmlText.of(point.contractNumber(), CUSTOMER_ID));
        text(XmlText.of(point.customer(), NAME));
    }

    private void text(@Nullable String xml) throws IOException {
        byte[] bytes = xml == null ? new byte[0] : xml.getBytes(StandardCharsets.UTF_8);
        texts.write(bytes.length);
        texts.write(bytes.length >> 8);
        texts.write(bytes);
        written += bytes.length + 2;
    }

    private void endGroup() {
        if (count > groupFrom) {
            groups.add("%s,%s,%d,%d".formatted(retailer, voltage, groupFrom, count - groupFrom));
            groupFrom = count;
        }
    }

    /** Ends the part. @return how many points it holds */
    int finish() throws IOException {
        endGroup();
        close();
        Files.write(folder.resolve("groups"), groups);
        return PointIndex.build(folder);
    }

    @Override
    public void close() throws IOException {
        numbers.close();
        texts.close();
        places.close();
    }
}
