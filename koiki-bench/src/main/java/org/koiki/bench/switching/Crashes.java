package org.koiki.bench.switching;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.koiki.bench.HubProcess;
import org.koiki.bench.load.Caller;
import org.koiki.bench.load.OpenLoop;
import org.koiki.bench.load.Postgres;
import org.koiki.bench.load.Shot;
import org.koiki.bench.load.Trial;

/** Kills the hub again and again while applications come in. Who got no answer sends again, with the same key. */
final class Crashes implements AutoCloseable {
    private static final double RATE = 80;
    private static final int SECONDS = 6;
    private static final long SOONEST = 300;
    private static final long LATEST = 5_000;

    private final Path data;
    private final List<Caller> callers;
    private final List<String> codes;
    private final Applications applications;
    private final SplittableRandom luck;
    private final List<Shot<String>> acknowledged = new ArrayList<>();
    private HubProcess hub;
    private int first;
    private long refused;

    Crashes(HubProcess hub, List<Caller> callers, List<String> codes, Applications applications, long seed) {
        this.hub = hub;
        this.data = hub.data();
        this.callers = callers;
        this.codes = codes;
        this.applications = applications;
        this.luck = new SplittableRandom(seed);
    }

    Map<String, Object> run(int rounds) throws IOException, SQLException {
        for (int round = 0; round < rounds; round++) {
            List<Shot<String>> shots = applications.next((int) (RATE * SECONDS));
            long life = luck.nextLong(SOONEST, LATEST);
            Trial<String> cut = loop().run(shots, RATE, () -> killLater(hub, life));
            acknowledged.addAll(cut.acknowledged());
            first += cut.acknowledged().size();
            hub = HubProcess.start(data, List.of(), List.of());
            long lost = new Stored(Postgres.in(data)).lost(acknowledged, codes);
            Trial<String> again = loop().run(shots, RATE);
            refused += shots.size() - again.acknowledged().size();
            acknowledged.addAll(again.acknowledged());
            System.out.printf(
                    "round %d: %d of %d acknowledged before the end, %d lost; sent again: %s%n",
                    round + 1, cut.acknowledged().size(), shots.size(), lost, again);
            if (lost > 0) {
                throw new IllegalStateException(lost + " acknowledged applications are lost");
            }
        }
        Stored stored = new Stored(Postgres.in(data));
        return Map.of(
                "rounds",
                rounds,
                "acknowledgedBeforeTheEnds",
                first,
                "lost",
                stored.lost(acknowledged, codes),
                "refusedWhenSentAgain",
                refused,
                "halvesWithoutTheirOther",
                stored.oneSided(),
                "stored",
                stored.count());
    }

    private OpenLoop loop() {
        return new OpenLoop(callers, hub.port(), 1);
    }

    private static void killLater(HubProcess hub, long millis) {
        Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(millis * 1_000_000);
            hub.kill();
        });
    }

    @Override
    public void close() throws IOException {
        hub.close();
    }
}
