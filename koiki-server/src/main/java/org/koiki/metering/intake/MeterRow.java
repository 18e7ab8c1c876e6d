package org.koiki.metering.intake;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.koiki.metering.roster.PointNumber;

/**
 * A row of a batch with a column for meters.
 *
 * @param position in the roster, or -1
 * @param flag or {@link #REFUSED}
 * @param meter number on the meter (計器番号); empty where the row names none
 */
record MeterRow(long line, int position, PointNumber point, int energy, byte flag, String meter) {
    /** Stands for the flag of a row that was rejected for its value. */
    static final byte REFUSED = -1;

    private static final int BUFFER = 1 << 16;

    boolean refused() {
        return flag == REFUSED;
    }

    /** Takes a row. */
    @FunctionalInterface
    interface Sink {
        void take(MeterRow row) throws IOException;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(line);
        out.writeInt(position);
        out.writeByte(point.head());
        out.writeLong(point.rest());
        out.writeInt(energy);
        out.writeByte(flag);
        out.writeUTF(meter);
    }

    /** Hands out the rows of a file, in their order. */
    static void each(Path file, long count, Sink sink) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            for (long i = 0; i < count; i++) {
                sink.take(new MeterRow(
                        in.readLong(),
                        in.readInt(),
                        new PointNumber(in.readByte(), in.readLong()),
                        in.readInt(),
                        in.readByte(),
                        in.readUTF()));
            }
        }
    }
}
