package org.koiki.client;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form with files (multipart/form-data). */
final class Multipart {
    private final String boundary = "koiki-" + UUID.randomUUID();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Multipart field(String name, String value) {
        part("name=\"" + name + "\"", "text/plain; charset=UTF-8", value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Multipart file(String name, PlanFile file) {
        String safe = file.name().replaceAll("[\"\\r\\n]", "_");
        part("name=\"" + name + "\"; filename=\"" + safe + "\"", "application/zip", file.bytes());
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher publisher() {
        text("--" + boundary + "--\r\n");
        return HttpRequest.BodyPublishers.ofByteArray(body.toByteArray());
    }

    private void part(String names, String type, byte[] content) {
        text("--" + boundary + "\r\nContent-Disposition: form-data; " + names + "\r\nContent-Type: " + type
                + "\r\n\r\n");
        body.writeBytes(content);
        text("\r\n");
    }

    private void text(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
