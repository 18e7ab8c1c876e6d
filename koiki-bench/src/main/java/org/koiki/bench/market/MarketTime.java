package org.koiki.bench.market;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.koiki.bench.load.Postgres;

/** The hub's market clock, moved through the sandbox's door and read as the hub itself reads it. */
public final class MarketTime {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI door;
    private final Postgres database;

    public MarketTime(int port, Postgres database) {
        this.door = URI.create("http://127.0.0.1:" + (port + 1) + "/door/clock");
        this.database = database;
    }

    /** Moves the clock on, with everything that falls due on the way. */
    public void set(Instant target) throws IOException, InterruptedException {
        String form = "set=" + URLEncoder.encode(target.toString(), StandardCharsets.UTF_8);
        var answer = http.send(
                HttpRequest.newBuilder(door)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.body());
        }
        while (!jump().isEmpty()) {
            Thread.sleep(PAUSE);
        }
    }

    private String jump() throws IOException, InterruptedException {
        URI progress = URI.create(door + "/jump");
        return http.send(HttpRequest.newBuilder(progress).build(), BodyHandlers.ofString())
                .body();
    }

    public Instant now() throws SQLException {
        return Instant.now().plusMillis(offset());
    }

    /** The {@link System#nanoTime} of a market instant. */
    long nanos(Instant at) throws SQLException {
        long now = System.nanoTime();
        return now + Duration.between(now(), at).toNanos();
    }

    private long offset() throws SQLException {
        try (Connection connection = database.connect();
                var row = connection.createStatement().executeQuery("select offset_millis from calendar.clock")) {
            row.next();
            return row.getLong(1);
        }
    }
}
