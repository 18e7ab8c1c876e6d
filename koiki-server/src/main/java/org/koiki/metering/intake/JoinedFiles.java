package org.koiki.metering.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Files read as one, each opened when its turn comes. */
final class JoinedFiles extends InputStream {
    private final Iterator<Path> rest;
    private InputStream current = InputStream.nullInputStream();

    JoinedFiles(List<Path> files) {
        this.rest = files.iterator();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = current.read(bytes, from, length);
        while (read < 0 && rest.hasNext()) {
            current.close();
            current = Files.newInputStream(rest.next());
            read = current.read(bytes, from, length);
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
