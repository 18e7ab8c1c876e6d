package org.koiki.metering.publication;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip with one entry, made in memory: the sizes stand in front, the same content gives the same bytes. For one thread. */
final class Zip implements AutoCloseable {
    private static final int LEVEL = 1;
    private static final int LOCAL = 30;
    private static final int CENTRAL = 46;
    private static final int END = 22;
    private static final int MADE_BY = 20;
    private static final int UTF8 = 1 << 11;

    private final Deflater deflater = new Deflater(LEVEL, true);
    private final CRC32 check = new CRC32();
    private byte[] bytes = new byte[1 << 20];
    private byte[] name = new byte[0];
    private int time;
    private int size;
    private long content;

    /** Begins anew. @param at of the entry */
    void begin(String entry, LocalDateTime at) {
        name = entry.getBytes(StandardCharsets.UTF_8);
        time = (at.getYear() - 1980) << 25
                | at.getMonthValue() << 21
                | at.getDayOfMonth() << 16
                | at.getHour() << 11
                | at.getMinute() << 5
                | at.getSecond() >> 1;
        deflater.reset();
        check.reset();
        content = 0;
        size = LOCAL + name.length;
    }

    void write(byte[] xml, int from, int length) {
        check.update(xml, from, length);
        content += length;
        deflater.setInput(xml, from, length);
        while (!deflater.needsInput()) {
            deflate();
        }
    }

    private void deflate() {
        room(1 << 16);
        size += deflater.deflate(bytes, size, bytes.length - size);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
    }

    /** Ends the zip, whose bytes are valid until the next one begins. */
    ByteBuffer finish() {
        deflater.finish();
        while (!deflater.finished()) {
            deflate();
        }
        room(1 << 16);
        int packed = size - LOCAL - name.length;
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        entry(out.putInt(0x04034b50), packed).putShort((short) 0).put(name);
        int directory = size;
        out.position(directory);
        entry(out.putInt(0x02014b50).putShort((short) MADE_BY), packed)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(0)
                .put(name);
        out.putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1);
        out.putInt(CENTRAL + name.length).putInt(directory).putShort((short) 0);
        size = directory + CENTRAL + name.length + END;
        return out.flip().limit(size);
    }

    /** What both headers of an entry tell, up to the length of its name. */
    private ByteBuffer entry(ByteBuffer out, int packed) {
        return out.putShort((short) MADE_BY)
                .putShort((short) UTF8)
                .putShort((short) Deflater.DEFLATED)
                .putInt(time)
                .putInt((int) check.getValue())
                .putInt(packed)
                .putInt((int) content)
                .putShort((short) name.length);
    }

    @Override
    public void close() {
        deflater.end();
    }
}
