package org.koiki.client;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.koiki.client.testing.TestHub;

/** The parts of a multipart form. */
record TestForm(Map<String, String> parts) {
    static TestForm of(TestHub.Request request) {
        String boundary = request.header("Content-Type").replaceFirst(".*boundary=", "--");
        Map<String, String> parts = new HashMap<>();
        for (String part : request.text().split(boundary, -1)) {
            int body = part.indexOf("\r\n\r\n");
            if (body > 0) {
                String name = part.replaceFirst("(?s).*?name=\"([^\"]+)\".*", "$1");
                parts.put(name, part.substring(body + 4, part.length() - 2));
            }
        }
        return new TestForm(parts);
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    byte[] bytes(String name) {
        return Objects.requireNonNull(parts.get(name), name).getBytes(StandardCharsets.ISO_8859_1);
    }
}
