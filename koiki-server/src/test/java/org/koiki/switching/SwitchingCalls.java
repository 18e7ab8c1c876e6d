package org.koiki.switching;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.koiki.testing.MutualTlsClient;

/** Calls of switching over mutual TLS, as the system of one company makes them. */
public record SwitchingCalls(MutualTlsClient client) {
    private static final String API = "/api/v1/switching/";

    /** @param headers names and values in turn */
    public HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return send(json(path, headers).POST(BodyPublishers.ofString(body)));
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> put(String path, String body, String... headers) throws Exception {
        return send(json(path, headers).PUT(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> get(String path) throws Exception {
        return client.get(API + path);
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> delete(String path, String... headers) throws Exception {
        return send(with(client.request(API + path), headers).DELETE());
    }

    public HttpRequest.Builder request(String path) {
        return client.request(API + path);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request);
    }

    private HttpRequest.Builder json(String path, String... headers) {
        return with(client.request(API + path).header("Content-Type", "application/json"), headers);
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** What every application says first. */
    public static String head(String point, String date, String works, String contact) {
        return """
                "head": {"supplyPoint": "%s", "family": "LV", "date": "%s", "works": "%s", "applicantKind": "1", "contact": "%s",
                 "termsAccepted": true}""".formatted(point, date, works, contact);
    }

    public static <T> T read(HttpResponse<String> answer, String path) {
        return JsonPath.read(answer.body(), path);
    }

    public static String text(HttpResponse<String> answer, String path) {
        return read(answer, path);
    }

    public static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
