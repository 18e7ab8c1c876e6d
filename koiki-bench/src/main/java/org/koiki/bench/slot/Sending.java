package org.koiki.bench.slot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.koiki.bench.load.Caller;

/** Sends batches over mutual TLS as the meter system of the TSO. */
record Sending(String url, Caller tso) {
    private static final int BUFFER = 1 << 16;

    /** Sends all, a few at once, and waits for the last receipt. */
    void all(List<Path> batches, String slot, int senders) throws IOException, InterruptedException {
        Queue<Path> left = new ConcurrentLinkedQueue<>(batches);
        try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < senders; i++) {
                running.add(threads.submit(() -> {
                    int sent = 0;
                    for (Path batch = left.poll(); batch != null; batch = left.poll()) {
                        put(batch, slot);
                        sent++;
                    }
                    return sent;
                }));
            }
            for (Future<Integer> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private void put(Path batch, String slot) throws IOException {
        String name = batch.getFileName().toString().replace(".csv", "");
        var connection = (HttpsURLConnection)
                URI.create(url + "api/v1/energy/" + slot + "/" + name).toURL().openConnection();
        connection.setSSLSocketFactory((SSLSocketFactory) tso.tls());
        connection.setRequestMethod("PUT");
        connection.setRequestProperty("Content-Type", "text/csv");
        String login = tso.user() + ":" + tso.password();
        connection.setRequestProperty(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(Files.size(batch));
        try (InputStream csv = Files.newInputStream(batch);
                OutputStream out = connection.getOutputStream()) {
            byte[] buffer = new byte[BUFFER];
            for (int read = csv.read(buffer); read > 0; read = csv.read(buffer)) {
                out.write(buffer, 0, read);
            }
        }
        if (connection.getResponseCode() != 200) {
            throw new IOException(connection.getResponseCode() + " "
                    + new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        connection.getInputStream().readAllBytes();
    }
}
