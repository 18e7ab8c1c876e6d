package org.koiki.metering.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** Requests to the meter system's door that went wrong in some places, the same ones for the same seed. */
final class HttpMutations {
    private static final List<String> AREAS =
            List.of("1", "001", "00", "03", "99", "ab", "..", "%30%31", "%00", "-1", "%E3%80%81");
    private static final List<String> SLOTS =
            List.of("0", "-1", "49", "1e1", "05", "+5", "2147483648", "%20", "%EF%BC%95", "5;a=b", "5%2F6");
    private static final List<String> DATES = List.of(
            "2016-04-31",
            "2016-4-19",
            "20160419",
            "9999-12-31",
            "%2B999999999-12-31",
            "-999999999-01-01",
            "x",
            "2016-04-19T00:00",
            "2015-01-01");
    private static final List<String> BATCHES = List.of(
            "a.b", "%00", "..", "%2e%2e", "..;", "a%2Fb", "a%5Cb", "%", "%zz", "é", "x".repeat(41), "x".repeat(9000));
    private static final List<String> TYPES = List.of(
            "text/csv;charset=utf-16",
            "TEXT/CSV",
            "text/plain",
            "text/",
            "text/csv;;;",
            "text/csv; charset=\"",
            "*/*",
            "/",
            "text/csv, text/csv",
            "");
    private static final List<String> ENCODINGS =
            List.of("br", "gzip, gzip", "x".repeat(300), "GZIP", "identity", "gzip;q=1", "\u00e9");
    private static final List<String> HEADERS = List.of(
            "Accept: image/png",
            "Accept: ???",
            "Accept: text/html;q=x",
            "Accept-Language: \u0001",
            "Range: bytes=0-1",
            "Content-Range: bytes 0-9/100",
            "Content-Range: bytes 10-19/100",
            "Content-Range: bytes 0-99999999999999/100000000000000",
            "Content-Range: bytes 9-0/5",
            "Content-Range: x",
            "Repr-Digest: x",
            "Repr-Digest: sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:",
            "Expect: more",
            "Transfer-Encoding: deflate",
            "Transfer-Encoding: chunked",
            "Content-Length: 3",
            "Content-Length: x",
            "Content-Length: -1",
            "X: " + "y".repeat(9000),
            "No colon",
            ": nothing",
            "Host: elsewhere",
            "If-Match: *",
            "X-HTTP-Method-Override: DELETE",
            "Cookie: \"");

    /** Of requests that do not end where their bytes do. */
    private static final String CLOSE = "Connection: close\r\n";

    private final SplittableRandom luck;
    private final String login;
    private final String day;

    /** @param login the header Authorization */
    HttpMutations(long seed, String login, String day) {
        this.luck = new SplittableRandom(seed);
        this.login = login;
        this.day = day;
    }

    /** @param path of the request, as it is sent */
    record Request(String method, String path, byte[] bytes) {}

    Request next(byte[] csv, String batch) throws IOException {
        boolean gzip = luck.nextInt(4) == 0;
        byte[] body = gzip ? bent(packed(csv)) : csv;
        String method = odd(List.of("PUT"), List.of("GET", "POST", "DELETE", "PATCH", "PUTT", "put"), 12);
        String path = "/api/v1/energy/%s/%s/%s/%s"
                .formatted(
                        odd(List.of("01"), AREAS, 10),
                        odd(List.of(day), DATES, 10),
                        odd(List.of("5", "6", "7"), SLOTS, 10),
                        odd(List.of(batch), BATCHES, 10));
        StringBuilder head = new StringBuilder(
                "%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n".formatted(method, path, login));
        head.append("Content-Type: ")
                .append(odd(List.of("text/csv"), TYPES, 10))
                .append("\r\n");
        if (gzip || luck.nextInt(12) == 0) {
            head.append("Content-Encoding: ")
                    .append(odd(List.of("gzip"), ENCODINGS, 5))
                    .append("\r\n");
        }
        if (luck.nextInt(6) == 0) {
            head.append(CLOSE).append(HEADERS.get(luck.nextInt(HEADERS.size()))).append("\r\n");
        }
        int length = body.length;
        if (luck.nextInt(20) == 0) {
            length -= luck.nextInt(body.length + 1);
            head.append(CLOSE);
        }
        head.append("Content-Length: ").append(length).append("\r\n\r\n");
        return new Request(method, path, joined(head.toString().getBytes(StandardCharsets.ISO_8859_1), body));
    }

    private String odd(List<String> right, List<String> wrong, int oneOf) {
        List<String> some = luck.nextInt(oneOf) == 0 ? wrong : right;
        return some.get(luck.nextInt(some.size()));
    }

    private byte[] bent(byte[] packed) {
        return switch (luck.nextInt(5)) {
            case 0 -> Arrays.copyOf(packed, luck.nextInt(packed.length));
            case 1 -> joined(packed, Arrays.copyOf(packed, luck.nextInt(packed.length)));
            case 2 -> {
                packed[luck.nextInt(packed.length)] ^= (byte) (1 << luck.nextInt(8));
                yield packed;
            }
            default -> packed;
        };
    }

    private static byte[] packed(byte[] csv) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(csv);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
