package org.koiki.bench.switching;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.koiki.bench.load.Caller;
import org.koiki.bench.load.Latencies;
import org.koiki.bench.load.RawConnection;

/** Searches by parts of addresses, one after the other, by each caller in its turn. */
final class Searches {
    private static final String OK = "HTTP/1.1 200";

    private final Land land;
    private final List<Caller> callers;
    private final int port;

    Searches(Land land, List<Caller> callers, int port) {
        this.land = land;
        this.callers = callers;
        this.port = port;
    }

    Latencies run(int count, long seed) throws IOException {
        SplittableRandom luck = new SplittableRandom(seed);
        long[] nanos = new long[count];
        List<RawConnection> connections = callers.stream()
                .map(caller -> new RawConnection(caller.tls(), List.of(port)))
                .toList();
        try {
            for (RawConnection connection : connections) {
                connection.connect();
            }
            for (int i = 0; i < count; i++) {
                byte[] request = request(land.query(luck), callers.get(i % callers.size()));
                long start = System.nanoTime();
                String status = connections.get(i % callers.size()).send(request);
                nanos[i] = System.nanoTime() - start;
                if (!status.startsWith(OK)) {
                    throw new IOException("search refused: " + status);
                }
            }
        } finally {
            connections.forEach(RawConnection::close);
        }
        return Latencies.of(nanos);
    }

    private static byte[] request(String text, Caller caller) {
        String address = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return Requests.get("/api/v1/supply-points?purpose=SWITCH&address=" + address, caller);
    }
}
