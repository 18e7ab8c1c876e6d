package org.koiki.bench.switching;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.koiki.bench.load.Caller;

/** Finished requests to {@code /api/v1}. */
final class Requests {
    private Requests() {}

    static byte[] get(String path, Caller caller) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n"
                .formatted(path, login(caller))
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] post(String path, String key, String json, Caller caller) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: %s\r
                Content-Type: application/json\r
                Idempotency-Key: %s\r
                Content-Length: %d\r
                \r
                """.formatted(path, login(caller), key, body.length).getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    private static String login(Caller caller) {
        String plain = caller.user() + ":" + caller.password();
        return "Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
