package org.koiki.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.koiki.client.Connection;
import org.koiki.client.KoikiClient;

/**
 * The sandbox as its operators know it.
 *
 * @param clock address where the sandbox tells its market time
 */
public record Hub(String url, URI clock, Path certificates, HttpClient http) {
    private static final String PASSWORD = "koiki-sandbox";

    static Hub of(String url, Path certificates) {
        URI door = URI.create("http://127.0.0.1:" + (URI.create(url).getPort() + 1) + "/door/clock");
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        return new Hub(url, door, certificates, http);
    }

    /** Whether the certificate of an operator is there yet; the sandbox makes them one after the other. */
    public boolean knows(String operator) {
        return Files.exists(certificates.resolve(operator + ".key"));
    }

    /** A client as the administrator of an operator. */
    public KoikiClient as(String operator) {
        Path certificate = certificates.resolve(operator + ".pem");
        return KoikiClient.open(Connection.to(url)
                .certificate(certificate, certificates.resolve(operator + ".key"))
                .authority(certificates.resolve("ca.pem"))
                .login(operator + "-admin", PASSWORD));
    }

    Instant now() throws IOException, InterruptedException {
        return OffsetDateTime.parse(ask(clock)).toInstant();
    }

    /** Whether the clock is being moved. */
    boolean jumps() throws IOException, InterruptedException {
        return !ask(clock.resolve("clock/jump")).isEmpty();
    }

    private String ask(URI door) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(door).timeout(Duration.ofSeconds(5)).build();
        return http.send(request, BodyHandlers.ofString()).body().strip();
    }
}
