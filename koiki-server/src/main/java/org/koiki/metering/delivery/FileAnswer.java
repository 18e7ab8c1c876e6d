package org.koiki.metering.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import org.koiki.metering.delivery.Catalogue.Kept;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends the bytes of a file as they are: fixed length, no content encoding, the whole or one range. */
@Component
class FileAnswer {
    private static final int BUFFER = 1 << 16;

    private final FilesFolder folder;

    FileAnswer(FilesFolder folder) {
        this.folder = folder;
    }

    /** The part of a file that a request asks for. */
    static ByteRange range(HttpServletRequest request, StoredFile file) {
        String wanted = request.getHeader(HttpHeaders.RANGE);
        String only = request.getHeader(HttpHeaders.IF_RANGE);
        boolean stale = only != null && !only.equals(tag(file));
        return wanted == null || stale ? ByteRange.whole(file.size()) : ByteRange.of(wanted, file.size());
    }

    static String tag(StoredFile file) {
        return "\"" + file.sha256() + "\"";
    }

    void send(Kept kept, ByteRange range, HttpServletRequest request, HttpServletResponse response) throws IOException {
        StoredFile file = kept.file();
        try (FileChannel bytes = FileChannel.open(folder.file(kept.path()))) {
            if (bytes.size() != file.size()) {
                throw DeliveryProblems.unreadable(file.name());
            }
            head(file, range, response);
            if (!request.getMethod().equals("HEAD")) {
                copy(bytes, range, response.getOutputStream());
            }
        } catch (NoSuchFileException e) {
            throw DeliveryProblems.unreadable(file.name());
        }
    }

    private static void head(StoredFile file, ByteRange range, HttpServletResponse response) {
        response.setContentType("application/zip");
        response.setContentLengthLong(range.length());
        response.setHeader(HttpHeaders.ETAG, tag(file));
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
        if (range.partial()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(HttpHeaders.CONTENT_RANGE, range.header(file.size()));
        }
    }

    private static void copy(FileChannel bytes, ByteRange range, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFER, range.length()));
        long at = range.from();
        long end = at + range.length();
        while (at < end) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
            int read = bytes.read(buffer, at);
            if (read < 0) {
                throw new IOException("the file ends at " + at);
            }
            out.write(buffer.array(), 0, read);
            at += read;
        }
    }
}
