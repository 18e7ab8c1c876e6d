package org.koiki.metering.intake;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.koiki.metering.roster.PointNumber;

/** A reading of a point that no contract supplies yet. */
record Kept(PointNumber point, int energy, byte flag) {
    static void write(DataOutputStream out, int head, long rest, int energy, byte flag) throws IOException {
        out.writeByte(head);
        out.writeLong(rest);
        out.writeInt(energy);
        out.writeByte(flag);
    }

    /** Hands out all kept readings of a file. */
    static void each(Path file, java.util.function.Consumer<Kept> sink) {
        try (DataInputStream in =
                new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (true) {
                int head = in.readByte();
                sink.accept(new Kept(new PointNumber(head, in.readLong()), in.readInt(), in.readByte()));
            }
        } catch (EOFException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
