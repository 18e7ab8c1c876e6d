package org.koiki.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
    private static final int BUFFER = 1 << 16;
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

    /** Receives a file, from where it broke off when it did; gives the bytes received. */
    long into(PartialFile part, String path) throws IOException {
        long held = part.held();
        HttpRequest.Builder request = request(path);
        if (held > 0) {
            request.header("Range", "bytes=" + held + "-");
        }
        HttpResponse<InputStream> response = opened(request.build());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200 && response.statusCode() != 206) {
                part.delete();
                throw refused(response, body);
            }
            part.tagged(response.headers().firstValue("ETag").orElse(null));
            try (OutputStream out = part.open(response.statusCode() == 206)) {
                return copy(body, out);
            }
        }
    }

    private HttpResponse<InputStream> opened(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw Failures.of(e, connection.url());
        } catch (InterruptedException e) {
            throw Failures.interrupted(e);
        }
    }

    private static KoikiException refused(HttpResponse<InputStream> response, InputStream body) throws IOException {
        return Problem.of(new Reply(response.statusCode(), response.headers(), body.readAllBytes()))
                .exception();
    }

    /** Tells apart what breaks: the connection may be tried again, the disk not. */
    private long copy(InputStream body, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
            out.write(buffer, 0, read);
            copied += read;
        }
        return copied;
    }

    private int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw Failures.of(e, connection.url());
        }
    }

    static void pause(int attempt) {
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
