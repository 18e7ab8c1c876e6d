package org.koiki.client;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JavaType;

/** What the hub answered. */
record Reply(int status, HttpHeaders headers, byte[] body) {
    private static final String RESULT_BUSY = "9001";
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"?([\\w.-]+)");

    boolean successful() {
        return status / 100 == 2;
    }

    boolean busy() {
        return status == 503 || status == 429 || RESULT_BUSY.equals(resultCode());
    }

    /** The header {@code resultcode} of the WebAPI; empty if there is none. */
    String resultCode() {
        return headers.firstValue("resultcode").orElse("");
    }

    /** The file name that the hub gives to the body. */
    String fileName(String otherwise) {
        Matcher name =
                FILE_NAME.matcher(headers.firstValue("Content-Disposition").orElse(""));
        return name.find() ? name.group(1) : otherwise;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** This reply when it is a success. */
    Reply orThrow() {
        if (successful()) {
            return this;
        }
        throw Problem.of(this).exception();
    }

    <T> T as(Class<T> type) {
        return Json.read(orThrow().body, type);
    }

    <T> T as(JavaType type) {
        return Json.read(orThrow().body, type);
    }
}
