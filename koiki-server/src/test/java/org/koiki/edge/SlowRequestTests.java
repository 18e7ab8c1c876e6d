package org.koiki.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.koiki.testing.Await;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.RawConnection;
import org.koiki.testing.RawConnection.Answer;
import org.koiki.testing.TestMarket;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sends a byte now and then is cut off after {@code koiki.http.patience}; all others are served meanwhile. */
@KoikiTest
class SlowRequestTests {
    private static final String HEAD =
            "POST /api/v1/plans HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/zip\r\nContent-Length: 100000\r\n";

    @Autowired
    TestMarket market;

    @Test
    void cutsOffSlowHeadersAndBodiesAndServesOthersMeanwhile() throws Exception {
        String login = "Authorization: " + market.client("99016").authorization() + "\r\n";
        try (RawConnection slowHeaders = market.connect("99016");
                RawConnection slowBody = market.connect("99016");
                RawConnection slowRest = market.connect("99016");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            slowHeaders.send("GET / HTTP/1.1\r\nX-Slow: ");
            slowBody.send(HEAD + login + "\r\n");
            slowRest.send(HEAD + "\r\n");
            Future<Answer> tooSlow = threads.submit(() -> slowBody.answer());

            assertThat(slowRest.answer().status()).isEqualTo(401);
            assertThat(market.client("99016").get("/api/v1/plans?limit=1").statusCode())
                    .isEqualTo(200);
            assertThat(tooSlow.isDone()).isFalse();
            Await.until("the slow body is answered", () -> tooSlow.isDone() || !slowBody.takes('x'));
            Await.until("the slow headers are cut", () -> !slowHeaders.takes('x'));
            Await.until("what is left of a body is cut", () -> !slowRest.takes('x'));

            assertThat(tooSlow.get().status()).isEqualTo(408);
            assertThat(tooSlow.get().body()).contains("\"body-too-slow\"");
        }
    }
}
