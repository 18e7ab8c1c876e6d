package org.koiki.edge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;

/** Makes requests that are wrong in one way or another, the same ones from the same seed. */
final class HostileRequests {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW");
    private static final List<String> VALUES = List.of(
            "%00",
            "a%00b",
            "%F0%9F%98%80",
            "%ED%A0%80",
            "%FF%FE",
            "x".repeat(2_000),
            "-1",
            "0",
            "2147483648",
            "9223372036854775808",
            "1e999",
            "NaN",
            "null",
            "%27%20or%201=1--",
            "%E8%A8%88%E7%94%BB",
            "2016-02-30",
            "%2B999999999-01-01",
            "%2B999999999-12-31",
            "9999-12-31",
            "%2B294277-01-01",
            "-999999999-01-01",
            "0000-00-00",
            "%2B999999999-12",
            "-999999999-01",
            "%2B999999999-12-31T23:59",
            "true",
            "",
            "%20",
            "..",
            "%3Cscript%3E",
            "0250-20161001-LZ016",
            "0250-99999999-LZ016",
            "%24%7B7*7%7D",
            "%22");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json;charset=utf-99",
            "application/json;charset=utf-16",
            "application/xml",
            "application/zip",
            "application/octet-stream",
            "text/plain",
            "text/csv",
            "text/csv;charset=klingon",
            "text/xml;charset=klingon",
            "image/png",
            "multipart/form-data",
            "multipart/form-data; boundary=b",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded;charset=klingon",
            "%%%",
            "*/*",
            "a/b/c");
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "{}",
            "[]",
            "null",
            "0",
            "\"x\"",
            "{\"id\":\"a\\u0000b\",\"kind\":\"PERSON\",\"preset\":\"ORDINARY\"}",
            "{\"id\":\"\\ud800\",\"kind\":\"PERSON\",\"preset\":\"ORDINARY\"}",
            "{\"fingerprint\":\"\\u0000\"}",
            "{\"fingerprint\":null}",
            "{\"on\":\"+999999999-12-31\"}",
            "{\"on\":null}",
            "{\"current\":\"x\"}",
            "{\"code\":\"99016\",\"validity\":{\"from\":\"0000-00-00\"}}",
            "[".repeat(5_000),
            "{\"a\":1e999999999}",
            "<",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "PK\u0003\u0004" + "\u0000".repeat(30),
            "\u00ef\u00bb\u00bf{}",
            "\u00ff\u00fe\u0000",
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\u0000\"\r\n\r\nx\r\n--b--\r\n",
            "--b\r\nContent-Disp",
            "user=%00&password=%ED%A0%80",
            "header,JPC14,0250\r\nhead,JP06171,\u0000\r\ndemand,,,\u0000,,,,,energy" + ",\u0000".repeat(48),
            "header,JPC14,0250\r\nunknown,JPTRM,<a>\r\n\"",
            "a=%zz&b=%",
            "company=%00&fingerprint=x",
            "=&=&&;");
    private static final List<String> ACCEPTS = List.of(
            "image/png",
            "%%%",
            "application/xml",
            "text/html;q=abc",
            "*/*",
            "text/csv",
            "application/json;v=1",
            "a/b/c/d");

    private final Random random;

    HostileRequests(long seed) {
        this.random = new Random(seed);
    }

    /** An endpoint to be called wrongly. */
    record Endpoint(String pattern, Set<RequestMethod> methods, List<String> parameters) {}

    /** A request as it goes over the wire, but for the headers of the login. */
    record Request(String method, String target, List<String> headers, String body) {
        String text(String login) {
            int length = body.getBytes(StandardCharsets.ISO_8859_1).length;
            String all = Stream.concat(
                            headers.stream(), Stream.of(login, "Host: localhost", "Content-Length: " + length))
                    .filter(header -> !header.isEmpty())
                    .collect(Collectors.joining("\r\n"));
            return method + " " + target + " HTTP/1.1\r\n" + all + "\r\n\r\n" + body;
        }
    }

    Request next(Endpoint endpoint) {
        List<String> headers = new ArrayList<>();
        maybe("Content-Type", TYPES, headers);
        maybe("Accept", ACCEPTS, headers);
        maybe("Content-Encoding", List.of("gzip", "br", "identity"), headers);
        return new Request(method(endpoint), target(endpoint), headers, random.nextInt(3) == 0 ? "" : one(BODIES));
    }

    private String method(Endpoint endpoint) {
        if (endpoint.methods().isEmpty() || random.nextInt(4) == 0) {
            return one(METHODS);
        }
        return one(endpoint.methods().stream().map(Enum::name).sorted().toList());
    }

    private String target(Endpoint endpoint) {
        String path = Arrays.stream(endpoint.pattern().split("(?=\\{)|(?<=})"))
                .map(part -> part.startsWith("{") ? one(VALUES) : part)
                .collect(Collectors.joining())
                .replace("/**", "/nothing");
        String query = endpoint.parameters().stream()
                .filter(name -> random.nextInt(3) > 0)
                .map(name -> name + "=" + one(VALUES))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private void maybe(String name, List<String> values, List<String> headers) {
        if (random.nextInt(3) == 0) {
            headers.add(name + ": " + one(values));
        }
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
