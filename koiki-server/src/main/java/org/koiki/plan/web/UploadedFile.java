package org.koiki.plan.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * The file of an upload, found as any file part, as the form field {@code file} with Base64, or as a raw body, Base64 or zip;
 * and the fields that came with it.
 */
record UploadedFile(Optional<byte[]> file, Function<String, @Nullable String> fields) {
    static final int MOST = 4 * 1024 * 1024;

    private static final String FIELD = "file";

    /** How a form begins; Base64 has an equals sign at its end only. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z]{1,20}=");

    static UploadedFile of(HttpServletRequest request) throws IOException, ServletException {
        String type = request.getContentType() == null ? "" : request.getContentType();
        if (type.startsWith("multipart/")) {
            return new UploadedFile(part(request), request::getParameter);
        }
        if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE) && hasLoginInQuery(request)) {
            return ofBody(request);
        }
        String field = request.getParameter(FIELD);
        Optional<byte[]> file = field != null ? decode(field) : body(request).flatMap(UploadedFile::zipOrBase64);
        return new UploadedFile(file, request::getParameter);
    }

    private static boolean hasLoginInQuery(HttpServletRequest request) {
        return request.getQueryString() != null && request.getQueryString().contains("userid=");
    }

    /** A body that calls itself a form, as programs such as curl say of whatever they send. */
    private static UploadedFile ofBody(HttpServletRequest request) throws IOException {
        Optional<byte[]> body = body(request);
        String text = body.map(UploadedFile::text).orElse("");
        if (!FORM.matcher(text).lookingAt()) {
            return new UploadedFile(body.flatMap(UploadedFile::zipOrBase64), request::getParameter);
        }
        Map<String, String> form = fields(text);
        Optional<byte[]> file = Optional.ofNullable(form.get(FIELD)).flatMap(UploadedFile::decodeField);
        return new UploadedFile(file, name -> form.getOrDefault(name, request.getParameter(name)));
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String field : form.split("&")) {
            int sign = field.indexOf('=');
            if (sign > 0) {
                fields.putIfAbsent(field.substring(0, sign), field.substring(sign + 1));
            }
        }
        return fields;
    }

    private static Optional<byte[]> decodeField(String escaped) {
        try {
            return decode(URLDecoder.decode(escaped, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> part(HttpServletRequest request) throws IOException, ServletException {
        for (Part part : request.getParts()) {
            if (part.getSubmittedFileName() != null) {
                return bytes(part);
            }
        }
        String field = request.getParameter(FIELD);
        return field == null ? Optional.empty() : decode(field);
    }

    private static Optional<byte[]> bytes(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes((int) Math.min(part.getSize(), MOST + 1));
            return zipOrBase64(bytes);
        }
    }

    private static Optional<byte[]> body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(2 * MOST + 1);
        return bytes.length == 0 || bytes.length > 2 * MOST ? Optional.empty() : Optional.of(bytes);
    }

    private static Optional<byte[]> zipOrBase64(byte[] bytes) {
        boolean zip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        return zip ? Optional.of(bytes) : decode(text(bytes)).or(() -> Optional.of(bytes));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Base64, with line breaks, and with blanks where a client left a plus unescaped. */
    private static Optional<byte[]> decode(String text) {
        try {
            byte[] plain = text.strip().replace(' ', '+').getBytes(StandardCharsets.ISO_8859_1);
            byte[] bytes = Base64.getMimeDecoder().decode(plain);
            return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
