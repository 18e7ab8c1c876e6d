package org.koiki.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.koiki.testing.ClientTls;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.RawConnection;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
class ManyConnectionsTests {
    private static final int MANY = 1_000;

    @Autowired
    TestMarket market;

    @Test
    void servesAThousandConnectionsThatAreOpenAtTheSameTime() throws Exception {
        SSLContext tls = ClientTls.of(market.certificate("99016"));
        String plans = "GET /api/v1/plans?limit=1 HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n"
                .formatted(market.client("99016").authorization());
        List<RawConnection> open = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            open.addAll(all(threads, Collections.nCopies(MANY, () -> {
                RawConnection connection = RawConnection.open(tls, market.port());
                assertThat(ask(connection, "GET /assets/koiki.svg HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                        .isEqualTo(200);
                return connection;
            })));

            List<Integer> answers = all(
                    threads,
                    open.stream()
                            .<Callable<Integer>>map(connection -> () -> ask(connection, plans))
                            .toList());

            assertThat(answers).hasSize(MANY).containsOnly(200);
        } finally {
            for (RawConnection connection : open) {
                connection.close();
            }
        }
    }

    private static int ask(RawConnection connection, String request) throws IOException {
        connection.send(request);
        return connection.answer().status();
    }

    private static <T> List<T> all(ExecutorService threads, List<Callable<T>> tasks) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> result : threads.invokeAll(tasks)) {
            results.add(result.get());
        }
        return results;
    }
}
