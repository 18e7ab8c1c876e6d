package org.koiki.plan.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Finds the file in an upload: any file part, the form field {@code file} with Base64, or a raw body, Base64 or zip. */
final class UploadedFile {
    static final int MOST = 4 * 1024 * 1024;

    private static final String FIELD = "file";

    private UploadedFile() {}

    static Optional<byte[]> of(HttpServletRequest request) throws IOException, ServletException {
        String type = request.getContentType() == null ? "" : request.getContentType();
        if (type.startsWith("multipart/")) {
            return part(request);
        }
        String field = request.getParameter(FIELD);
        return field != null ? decode(field.getBytes(StandardCharsets.ISO_8859_1)) : raw(request);
    }

    private static Optional<byte[]> part(HttpServletRequest request) throws IOException, ServletException {
        for (Part part : request.getParts()) {
            if (part.getSubmittedFileName() != null) {
                return bytes(part);
            }
        }
        String field = request.getParameter(FIELD);
        return field == null ? Optional.empty() : decode(field.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Optional<byte[]> bytes(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes((int) Math.min(part.getSize(), MOST + 1));
            return zipOrBase64(bytes);
        }
    }

    private static Optional<byte[]> raw(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(2 * MOST + 1);
        return bytes.length == 0 || bytes.length > 2 * MOST ? Optional.empty() : zipOrBase64(bytes);
    }

    private static Optional<byte[]> zipOrBase64(byte[] bytes) {
        boolean zip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        return zip ? Optional.of(bytes) : decode(bytes).or(() -> Optional.of(bytes));
    }

    /** Base64, with line breaks, and with blanks where a client left a plus unescaped. */
    private static Optional<byte[]> decode(byte[] text) {
        try {
            byte[] plain = new String(text, StandardCharsets.ISO_8859_1)
                    .strip()
                    .replace(' ', '+')
                    .getBytes(StandardCharsets.ISO_8859_1);
            byte[] bytes = Base64.getMimeDecoder().decode(plain);
            return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
