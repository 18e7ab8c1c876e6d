package org.koiki.plan.web;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.SamplePlan;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestMarket;

/** Calls of {@code /api/v1} over mutual TLS, as the systems of the sample market make them. */
record ApiCalls(TestMarket market) {
    private static final String API = "/api/v1/";
    static final String ZIP = "application/zip";
    static final String XML = "application/xml";
    static final String JSON = "application/json";

    /** Files a plan as a zip, as the sender of the sample plan. */
    HttpResponse<String> file(SamplePlan plan) throws Exception {
        return post(plan.plan().head().sender(), "plans", ZIP, SampleFiler.zip(plan));
    }

    HttpResponse<String> post(String operator, String path, String type, byte[] body) throws Exception {
        return market.client(operator).post(API + path, type, BodyPublishers.ofByteArray(body));
    }

    HttpResponse<String> get(String operator, String path) throws Exception {
        return get(operator, path, JSON);
    }

    HttpResponse<String> get(String operator, String path, String type) throws Exception {
        MutualTlsClient client = market.client(operator);
        return client.send(client.request(API + path).header("Accept", type));
    }

    HttpResponse<String> head(String operator, String path, String type) throws Exception {
        MutualTlsClient client = market.client(operator);
        return client.send(client.request(API + path).header("Accept", type).HEAD());
    }

    HttpResponse<byte[]> bytes(String operator, String path, String type) throws Exception {
        MutualTlsClient client = market.client(operator);
        return client.sendForBytes(client.request(API + path).header("Accept", type));
    }

    /** The plan of a JSON answer, for another day. */
    static byte[] onDay(String view, String day) {
        Object plan = JsonPath.parse(view).set("$.plan.head.targetDate", day).read("$.plan");
        return Configuration.defaultConfiguration().jsonProvider().toJson(plan).getBytes(StandardCharsets.UTF_8);
    }

    static <T> T read(HttpResponse<String> response, String path) {
        return JsonPath.read(response.body(), path);
    }
}
