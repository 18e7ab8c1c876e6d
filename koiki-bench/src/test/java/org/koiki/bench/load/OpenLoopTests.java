package org.koiki.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenLoopTests {
    private static final Caller CALLER = new Caller(SocketFactory.getDefault(), "user", "password");

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer hub = start();

    @BeforeEach
    void listen() {
        hub.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            int number = requests.incrementAndGet();
            if (number == 1) {
                block();
            }
            exchange.getResponseHeaders().set("resultcode", number == 5 ? "2004" : "0000");
            byte[] body = "report".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, number % 2 == 0 ? 0 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        hub.stop(0);
    }

    @Test
    void countsTheWaitForABusyConnection() {
        Trial<Sent> trial = new OpenLoop(List.of(CALLER), hub.getAddress().getPort(), 1).run(shots(20), 100);

        assertThat(trial.latencies().most()).isGreaterThanOrEqualTo(390);
        assertThat(trial.latencies().p50()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void tellsAcceptedFromRefused() {
        Trial<Sent> trial = new OpenLoop(List.of(CALLER), hub.getAddress().getPort(), 2).run(shots(20), 200);

        assertThat(trial.acknowledged()).hasSize(19);
        assertThat(trial.refusals()).containsExactly(Map.entry("2004", 1));
        assertThat(trial.sustained()).isFalse();
    }

    private static void block() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Shot<Sent>> shots(int count) {
        byte[] request = RawConnection.ascii("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nplan");
        return IntStream.range(0, count)
                .mapToObj(i -> new Shot<>(0, request, new Sent("0250", LocalDate.EPOCH, "L" + i, 1, 1, "")))
                .toList();
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
