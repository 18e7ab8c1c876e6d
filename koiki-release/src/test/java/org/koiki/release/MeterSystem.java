package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.koiki.client.Connection;
import org.koiki.client.Tls;

/** The systems of the TSO of area 03, behind its client certificate. */
final class MeterSystem {
    private static final String TSO = "10033";
    private static final String LOGIN = "Basic "
            + Base64.getEncoder().encodeToString((TSO + "-admin:koiki-sandbox").getBytes(StandardCharsets.UTF_8));
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int OK = 200;
    private static final int HELD = 202;
    private static final int BUSY = 503;
    private static final long PAUSE = 50_000_000;

    private final RunningSandbox hub;
    private final SSLContext tls;
    private final HttpClient http;

    MeterSystem(RunningSandbox hub) {
        this.hub = hub;
        Path certificates = hub.data().resolve("certs");
        while (!Files.exists(certificates.resolve(TSO + ".key"))) {
            LockSupport.parkNanos(PAUSE);
        }
        this.tls = Tls.context(Connection.to("https://localhost:" + hub.port() + "/")
                .certificate(certificates.resolve(TSO + ".pem"), certificates.resolve(TSO + ".key"))
                .authority(certificates.resolve("ca.pem")));
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    void load(String csv) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("supply-points/loads").POST(BodyPublishers.ofString(csv)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(OK);
        assertThat(answer.body()).contains("\"refused\":0");
    }

    /** Sends a batch until it has the receipt. @throws IOException when the hub is gone */
    String put(String slot, String csv) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("energy/" + slot).PUT(BodyPublishers.ofString(csv)));
        while (answer.statusCode() == BUSY) {
            LockSupport.parkNanos(PAUSE);
            answer = send(request("energy/" + slot).PUT(BodyPublishers.ofString(csv)));
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(OK);
        return answer.body();
    }

    /** Sends a batch in two parts. */
    void putInParts(String slot, String csv) throws IOException, InterruptedException {
        int half = csv.length() / 2;
        assertThat(send(part(slot, csv, 0, half)).statusCode()).isEqualTo(HELD);
        assertThat(send(part(slot, csv, half, csv.length())).statusCode()).isEqualTo(OK);
    }

    private HttpRequest.Builder part(String slot, String csv, int from, int to) {
        return request("energy/" + slot)
                .header("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, csv.length()))
                .PUT(BodyPublishers.ofString(csv.substring(from, to)));
    }

    /** Sends the first half of a batch and no more. */
    void putHalf(String slot, String csv) throws IOException {
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket("localhost", hub.port());
        String head =
                "PUT /api/v1/energy/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Type: text/csv\r\nContent-Length: %d\r\n\r\n"
                        .formatted(slot, LOGIN, csv.length());
        OutputStream out = socket.getOutputStream();
        out.write((head + csv.substring(0, csv.length() / 2)).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Moves the market clock, which stays where it is if it is there already, and waits until it has come there. */
    void clock(String instant) throws IOException, InterruptedException {
        String clock = hub.door() + "/door/clock";
        send(HttpRequest.newBuilder(URI.create(clock + "?set=" + instant.replace("+", "%2B")))
                .POST(BodyPublishers.noBody()));
        while (!send(HttpRequest.newBuilder(URI.create(clock + "/jump"))).body().isEmpty()) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:%d/api/v1/%s".formatted(hub.port(), path)))
                .timeout(PATIENCE)
                .header("Authorization", LOGIN)
                .header("Content-Type", "text/csv");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
