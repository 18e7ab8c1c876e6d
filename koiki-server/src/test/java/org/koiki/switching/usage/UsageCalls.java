package org.koiki.switching.usage;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.testing.MutualTlsClient;
import org.koiki.testing.TestMarket;

/** Calls of usage access over mutual TLS, as the systems of retailers and TSOs make them. */
record UsageCalls(TestMarket market) {
    static final Paper LICENCE =
            new Paper("免許証.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2, 3});

    private static final String API = "/api/v1/switching/";

    /** As long as the hub waits for papers. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String BOUNDARY = "koiki-boundary";

    HttpResponse<String> apply(String operator, String application, List<Paper> papers) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "application", null, "application/json", application.getBytes(StandardCharsets.UTF_8));
        for (Paper paper : papers) {
            part(body, "papers", paper.name(), paper.type(), paper.content());
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        MutualTlsClient client = market.client(operator);
        return client.send(client.request(API + "usage-accesses")
                .timeout(PATIENCE)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(
            ByteArrayOutputStream body, String name, @Nullable String file, String type, byte[] content) {
        String head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n"
                .formatted(BOUNDARY, name, file == null ? "" : "; filename=\"" + file + "\"", type);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> decide(String operator, String number, String decision) throws Exception {
        MutualTlsClient client = market.client(operator);
        return client.send(client.request(API + "usage-accesses/" + number + "/decision")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\"")
                .POST(BodyPublishers.ofString(decision)));
    }

    HttpResponse<String> password(String operator, String number) throws Exception {
        return market.client(operator).post(API + "usage-accesses/" + number + "/password", "application/json", "");
    }

    HttpResponse<String> inquire(String operator, String point, String password) throws Exception {
        String body = """
                {"supplyPoint": "%s", "password": "%s", "purpose": "SWITCH"}""".formatted(point, password);
        return market.client(operator).post(API + "usage-inquiries", "application/json", body);
    }

    HttpResponse<String> get(String operator, String path) throws Exception {
        return market.client(operator).get(API + path);
    }

    HttpResponse<String> delete(String operator, String number) throws Exception {
        MutualTlsClient client = market.client(operator);
        HttpRequest.Builder request =
                client.request(API + "usage-accesses/" + number).DELETE();
        return client.send(request);
    }

    /** The TSO says what a point used. */
    HttpResponse<String> used(String tso, String point, String months) throws Exception {
        MutualTlsClient client = market.client(tso);
        return client.send(client.request("/api/v1/supply-points/" + point + "/monthly-usage")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(months)));
    }

    static <T> T read(HttpResponse<String> answer, String path) {
        return JsonPath.read(answer.body(), path);
    }
}
