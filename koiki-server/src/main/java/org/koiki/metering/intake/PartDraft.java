package org.koiki.metering.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a part while they arrive. */
final class PartDraft {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private long length;

    PartDraft(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Bytes that have arrived. */
    long length() {
        return length;
    }

    /** @throws IOException when the body breaks off */
    void receive(InputStream body, PartRange range) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = DraftStream.create(file)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                if (length + read > range.length()) {
                    throw UploadProblems.length(range.length(), length + read);
                }
                out.write(buffer, 0, read);
                length += read;
            }
        }
    }

    void discard() throws IOException {
        Files.deleteIfExists(file);
    }
}
