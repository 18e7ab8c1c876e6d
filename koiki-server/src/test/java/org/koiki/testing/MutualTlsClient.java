package org.koiki.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An HTTPS client with a client certificate, and user id and password by HTTP Basic where given.
 *
 * @param base such as {@code https://localhost:8443}
 */
public record MutualTlsClient(
        HttpClient http, URI base, @Nullable String authorization) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public static MutualTlsClient of(SSLContext context, int port) {
        HttpClient http = HttpClient.newBuilder()
                .sslContext(context)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        return new MutualTlsClient(http, URI.create("https://localhost:" + port), null);
    }

    public MutualTlsClient as(String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new MutualTlsClient(http, base, "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /** The same client at another port. */
    public MutualTlsClient at(int port) {
        return new MutualTlsClient(http, URI.create("https://localhost:" + port), authorization);
    }

    public MutualTlsClient withoutLogin() {
        return new MutualTlsClient(http, base, null);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String contentType, String body)
            throws IOException, InterruptedException {
        return post(path, contentType, BodyPublishers.ofString(body));
    }

    public HttpResponse<String> post(String path, String contentType, BodyPublisher body)
            throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", contentType).POST(body));
    }

    /** A request with the client's login, to be filled in further. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }
}
