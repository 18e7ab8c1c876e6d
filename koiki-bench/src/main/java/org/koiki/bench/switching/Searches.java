package org.koiki.bench.switching;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.koiki.bench.load.Caller;
import org.koiki.bench.load.Latencies;
import org.koiki.bench.load.RawConnection;

/** Searches by parts of addresses, one after the other on one connection. */
final class Searches {
    private static final String OK = "HTTP/1.1 200";

    private final Land land;
    private final Caller caller;
    private final int port;

    Searches(Land land, Caller caller, int port) {
        this.land = land;
        this.caller = caller;
        this.port = port;
    }

    Latencies run(int count, long seed) throws IOException {
        SplittableRandom luck = new SplittableRandom(seed);
        List<byte[]> requests = IntStream.range(0, count)
                .mapToObj(i -> request(land.query(luck)))
                .toList();
        long[] nanos = new long[count];
        try (RawConnection connection = new RawConnection(caller.tls(), List.of(port))) {
            for (int i = 0; i < count; i++) {
                long start = System.nanoTime();
                String status = connection.send(requests.get(i));
                nanos[i] = System.nanoTime() - start;
                if (!status.startsWith(OK)) {
                    throw new IOException("search refused: " + status);
                }
            }
        }
        return Latencies.of(nanos);
    }

    private byte[] request(String text) {
        String address = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return Requests.get("/api/v1/supply-points?purpose=SWITCH&address=" + address, caller);
    }
}
