package org.koiki.metering.publication;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;

/** A zip with one entry, made in memory: the sizes stand in front, the same content gives the same bytes. For one thread. */
final class Zip {
    private static final int LOCAL = 30;
    private static final int CENTRAL = 46;
    private static final int END = 22;
    private static final int MADE_BY = 20;
    private static final int UTF8 = 1 << 11;
    private static final short DEFLATED = 8;

    private final Deflate deflate = new Deflate();
    private final CRC32 check = new CRC32();
    private byte[] bytes = new byte[0];
    private byte[] name = new byte[0];
    private int time;
    private int content;

    /** Begins anew. @param at of the entry */
    void begin(String entry, LocalDateTime at) {
        name = entry.getBytes(StandardCharsets.UTF_8);
        time = (at.getYear() - 1980) << 25
                | at.getMonthValue() << 21
                | at.getDayOfMonth() << 16
                | at.getHour() << 11
                | at.getMinute() << 5
                | at.getSecond() >> 1;
        deflate.reset();
        check.reset();
        content = 0;
    }

    void write(byte[] xml, int from, int length) {
        check.update(xml, from, length);
        content += length;
        deflate.write(xml, from, length);
    }

    /** Ends the zip, whose bytes are valid until the next one begins. */
    ByteBuffer finish() {
        int packed = deflate.finish();
        int size = LOCAL + CENTRAL + END + 2 * name.length + packed;
        if (bytes.length < size) {
            bytes = new byte[size + size / 2];
        }
        ByteBuffer out = ByteBuffer.wrap(bytes, 0, size).order(ByteOrder.LITTLE_ENDIAN);
        entry(out.putInt(0x04034b50), packed).putShort((short) 0).put(name);
        out.put(deflate.bytes(), 0, packed);
        int directory = out.position();
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
        return out.flip();
    }

    /** What both headers of an entry tell, up to the length of its name. */
    private ByteBuffer entry(ByteBuffer out, int packed) {
        return out.putShort((short) MADE_BY)
                .putShort((short) UTF8)
                .putShort(DEFLATED)
                .putInt(time)
                .putInt((int) check.getValue())
                .putInt(packed)
                .putInt(content)
                .putShort((short) name.length);
    }
}
