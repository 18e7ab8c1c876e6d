package org.koiki.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** One pool of kept-alive connections to one hub. Repeats what may safely be repeated. */
final class Http implements AutoCloseable {
    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final HttpClient client;
    private final Connection connection;

    Http(Connection connection) {
        this.connection = connection;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .sslContext(Tls.context(connection))
                .build();
    }

    URI url() {
        return connection.url();
    }

    @Nullable
    Login login() {
        return connection.login();
    }

    /** A request to {@code /api/v1/…} as the account of this connection. */
    HttpRequest.Builder api(String path) {
        HttpRequest.Builder request = request("/api/v1/" + path).header("Accept", "application/json");
        Login login = connection.login();
        return login == null ? request : request.header("Authorization", basic(login));
    }

    HttpRequest.Builder request(String path) {
        URI url = connection.url().resolve(path);
        return HttpRequest.newBuilder(url).timeout(connection.timeout());
    }

    /** Sends a request that does nothing more when it arrives twice: again, when the connection breaks or the hub is busy. */
    Reply repeatable(HttpRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                Reply reply = once(request);
                if (!reply.busy() || attempt == ATTEMPTS) {
                    return reply;
                }
            } catch (KoikiException e) {
                if (!e.passing() || Thread.currentThread().isInterrupted() || attempt == ATTEMPTS) {
                    throw e;
                }
            }
            pause(attempt);
        }
    }

    Reply once(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw Failures.of(e, connection.url());
        } catch (InterruptedException e) {
            throw Failures.interrupted(e);
        }
    }

    private static void pause(int attempt) {
        long most = FIRST_PAUSE.toMillis() << attempt;
        pause(Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most)));
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            throw Failures.interrupted(e);
        }
    }

    private static String basic(Login login) {
        byte[] pair = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
