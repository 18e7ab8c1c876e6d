package org.koiki.message;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The single entry of a zip as both of its headers tell.
 *
 * @param start offset of its compressed bytes
 * @param compressed number of its compressed bytes
 * @param size number of its bytes
 */
record ZipDirectory(String name, boolean isDeflated, int start, long compressed, long size, long crc) {
    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;

    private static final int END_LENGTH = 22;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;

    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int DESCRIBED_AFTER = 1 << 3;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ZIP64_FIELD = 1;
    private static final int MAX_16 = 0xFFFF;
    private static final long MAX_32 = 0xFFFFFFFFL;

    static ZipDirectory read(byte[] zip) throws BadZip {
        ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        try {
            return read(in);
        } catch (IndexOutOfBoundsException e) {
            throw damaged("length");
        }
    }

    private static ZipDirectory read(ByteBuffer in) throws BadZip {
        int end = findEnd(in);
        checkEnd(in, end);
        int central = (int) u32(in, end + 16);
        if (in.getInt(central) != CENTRAL) {
            throw damaged("central header");
        }
        int nameLength = u16(in, central + 28);
        int extraLength = u16(in, central + 30);
        if (central + CENTRAL_LENGTH + nameLength + extraLength + u16(in, central + 32) != end) {
            throw new BadZip(Fault.ZIP_EXTRA, "", "");
        }
        checkExtra(in, central + CENTRAL_LENGTH + nameLength, extraLength);
        if (u32(in, central + 42) != 0) {
            throw new BadZip(Fault.ZIP_EXTRA, "", "");
        }
        checkCoding(in, central);
        checkSame(in, central, nameLength);
        int start = LOCAL_LENGTH + nameLength + u16(in, 28);
        ZipDirectory directory = new ZipDirectory(
                name(in, central + CENTRAL_LENGTH, nameLength),
                u16(in, central + 10) == DEFLATED,
                start,
                u32(in, central + 20),
                u32(in, central + 24),
                u32(in, central + 16));
        directory.checkTail(in, u16(in, central + 8), central);
        return directory;
    }

    private static int findEnd(ByteBuffer in) throws BadZip {
        int last = in.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - MAX_16); at--) {
            if (in.getInt(at) == END && at + END_LENGTH + u16(in, at + 20) == in.capacity()) {
                return at;
            }
        }
        throw new BadZip(Fault.NOT_A_ZIP, "", "");
    }

    private static void checkEnd(ByteBuffer in, int end) throws BadZip {
        int entries = u16(in, end + 10);
        boolean large = entries == MAX_16 || u32(in, end + 12) == MAX_32 || u32(in, end + 16) == MAX_32;
        boolean split = u16(in, end + 4) != 0 || u16(in, end + 6) != 0 || u16(in, end + 8) != entries;
        if (large || split) {
            throw new BadZip(Fault.ZIP_64, "", "");
        }
        if (entries != 1) {
            throw new BadZip(Fault.ZIP_COUNT, Integer.toString(entries), 1);
        }
        if (u32(in, end + 16) + u32(in, end + 12) != end) {
            throw new BadZip(Fault.ZIP_EXTRA, "", "");
        }
    }

    private static void checkCoding(ByteBuffer in, int central) throws BadZip {
        if ((u16(in, central + 8) & ENCRYPTED) != 0) {
            throw new BadZip(Fault.ZIP_ENCRYPTED, "", "");
        }
        if (u32(in, central + 20) == MAX_32 || u32(in, central + 24) == MAX_32 || u16(in, central + 34) != 0) {
            throw new BadZip(Fault.ZIP_64, "", "");
        }
        int method = u16(in, central + 10);
        if (method != STORED && method != DEFLATED) {
            throw new BadZip(Fault.ZIP_METHOD, Integer.toString(method), "");
        }
    }

    /** The two headers must agree; sizes may be left to the descriptor after the data. */
    private static void checkSame(ByteBuffer in, int central, int nameLength) throws BadZip {
        if (in.getInt(0) != LOCAL) {
            throw damaged("local header");
        }
        checkExtra(in, LOCAL_LENGTH + u16(in, 26), u16(in, 28));
        if (u16(in, 6) != u16(in, central + 8) || u16(in, 8) != u16(in, central + 10)) {
            throw differ("flags or method");
        }
        boolean later = (u16(in, 6) & DESCRIBED_AFTER) != 0;
        for (int field = 0; field < 12; field += 4) {
            long local = u32(in, 14 + field);
            if (local != u32(in, central + 16 + field) && !(later && local == 0)) {
                throw differ("CRC or size");
            }
        }
        ByteBuffer localName = in.slice(LOCAL_LENGTH, u16(in, 26));
        if (!localName.equals(in.slice(central + CENTRAL_LENGTH, nameLength))) {
            throw differ("name");
        }
    }

    private static void checkExtra(ByteBuffer in, int from, int length) throws BadZip {
        int at = from;
        while (at + 4 <= from + length) {
            if (u16(in, at) == ZIP64_FIELD) {
                throw new BadZip(Fault.ZIP_64, "", "");
            }
            at += 4 + u16(in, at + 2);
        }
    }

    /** Between the data and the central header nothing may stand but a descriptor that repeats the sizes. */
    private void checkTail(ByteBuffer in, int flags, int central) throws BadZip {
        long rest = central - start - compressed;
        boolean descriptor = (flags & DESCRIBED_AFTER) != 0 && (rest == 12 || rest == 16);
        if (rest < 0) {
            throw damaged("length");
        }
        if (!descriptor && rest > 0) {
            throw new BadZip(Fault.ZIP_EXTRA, "", "");
        }
        if (rest == 16 && in.getInt(central - 16) != DESCRIPTOR) {
            throw damaged("descriptor");
        }
        boolean same = !descriptor
                || u32(in, central - 12) == crc && u32(in, central - 8) == compressed && u32(in, central - 4) == size;
        if (!same) {
            throw differ("CRC or size");
        }
    }

    private static String name(ByteBuffer in, int from, int length) throws BadZip {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(in.slice(from, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadZip(Fault.ZIP_NAME, "?", "");
        }
    }

    private static BadZip damaged(String what) {
        return new BadZip(Fault.ZIP_DAMAGED, what, "");
    }

    private static BadZip differ(String what) {
        return new BadZip(Fault.ZIP_HEADERS, what, "");
    }

    private static int u16(ByteBuffer in, int at) {
        return Short.toUnsignedInt(in.getShort(at));
    }

    private static long u32(ByteBuffer in, int at) {
        return Integer.toUnsignedLong(in.getInt(at));
    }
}
