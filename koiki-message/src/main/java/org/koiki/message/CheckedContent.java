package org.koiki.message;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** The content of a zip's entry; its end is refused unless size and check sum are those of the directory. */
final class CheckedContent extends FilterInputStream {
    private final ZipDirectory directory;
    private final CRC32 crc = new CRC32();
    private long size;

    CheckedContent(InputStream in, ZipDirectory directory) {
        super(in);
        this.directory = directory;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(buffer, offset, length);
        } catch (ZipException | java.io.EOFException e) {
            throw broken();
        }
        if (count > 0) {
            crc.update(buffer, offset, count);
            size += count;
        }
        boolean wrong = count < 0 && (size != directory.size() || crc.getValue() != directory.crc());
        if (wrong || size > directory.size()) {
            throw broken();
        }
        return count;
    }

    private static BrokenXml broken() {
        return new BrokenXml(Fault.ZIP_CONTENT, 0, null, null);
    }
}
