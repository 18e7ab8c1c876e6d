package org.koiki.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One receiver of webhooks for the whole test run; every application context may post to it. */
public final class TestWebhooks implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Queue<Posted> POSTED = new ConcurrentLinkedQueue<>();
    private static final Map<String, Integer> ANSWERS = new ConcurrentHashMap<>();
    private static final HttpServer SERVER = start();
    private static final String KEY = key();

    /** What was posted. */
    public record Posted(String path, String delivery, String timestamp, String signature, String body) {}

    public static String url(String path) {
        return "http://localhost:" + SERVER.getAddress().getPort() + path;
    }

    public static List<Posted> at(String path) {
        return POSTED.stream().filter(posted -> posted.path().equals(path)).toList();
    }

    /** What a path answers from now on; 204 by itself. */
    public static void answer(String path, int status) {
        ANSWERS.put(path, status);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "koiki.webhooks.allow-local=true", "koiki.webhooks.failures=2", "koiki.webhooks.key=" + KEY)
                .applyTo(context);
    }

    private static void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        POSTED.add(new Posted(
                path,
                exchange.getRequestHeaders().getFirst("Koiki-Delivery"),
                exchange.getRequestHeaders().getFirst("Koiki-Timestamp"),
                exchange.getRequestHeaders().getFirst("Koiki-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().set("Location", url("/elsewhere"));
        exchange.sendResponseHeaders(ANSWERS.getOrDefault(path, 204), -1);
        exchange.close();
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", TestWebhooks::take);
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
