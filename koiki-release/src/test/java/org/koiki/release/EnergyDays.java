package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.release.EnergyRows.batch;
import static org.koiki.release.EnergyRows.few;
import static org.koiki.release.EnergyRows.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.koiki.release.KilledHub.Act;
import org.koiki.release.KilledHub.Obstacle;

/**
 * Two days of a meter system that sends each thing until the hub has it, and waits for what comes of it before the next one: from the first slot
 * of the morning to the fixed usage of the day, and a correction after all that.
 */
final class EnergyDays {
    static final LocalDate DAY = LocalDate.of(2016, 5, 30);
    static final String START = DAY + "T10:00:00+09:00";

    private static final int SLOTS = 48;
    private static final int MORNING = 5;
    private static final int CORRECTED = 7;
    private static final int BY_LUCK = 24;
    private static final int IN_PARTS = 30;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
    private static final String WRITING = "select exists (select from metering.publication where state = 'WRITING')";

    private final KilledHub hub;
    private final SplittableRandom luck;

    EnergyDays(KilledHub hub, long seed) {
        this.hub = hub;
        this.luck = new SplittableRandom(seed);
    }

    void run() throws Exception {
        hub.act(meters -> meters.load(EnergyRows.points()));
        hub.act(meters -> meters.load(EnergyRows.contracts()));
        morning();
        hub.act(meters -> meters.load(EnergyRows.latePoint()));
        hub.act(meters -> meters.load(EnergyRows.lateContract()));
        hub.when("metering.roster", "metering.batch", clock("2016-05-30T11:21:00"));
        hub.await("select not exists (select from metering.batch where waiting > 0)");
        hub.rest(clock("2016-05-31T00:10:00"));
        for (int slot = MORNING + 1; slot <= SLOTS; slot++) {
            put(slot);
        }
        hub.rest(clock("2016-05-31T02:00:00"));
        night();
    }

    private void morning() throws Exception {
        whenSettled(put(1, "a", whole(1)));
        whenHalfSent(path(2, "a"), batch(2));
        hub.when("metering.batch", put(3, "a", batch(3)));
        hub.when("metering.split_file", put(4, "a", batch(4)));
        whenHalfWritten(put(4, "b", few(4)));
        hub.when("metering.lake_batch", put(MORNING, "a", batch(MORNING)));
        hub.when("metering.lake_batch", "metering.batch", put(MORNING, "b", few(MORNING)));
    }

    private void put(int slot) throws Exception {
        switch (slot) {
            case IN_PARTS -> hub.when("metering.upload", meters -> meters.putInParts(path(slot, "a"), whole(slot)));
            case BY_LUCK -> whenLuckHasIt(put(slot, "a", whole(slot)));
            default -> hub.act(put(slot, "a", whole(slot)));
        }
    }

    private void night() throws Exception {
        awaitRoster(DAY.plusDays(1));
        hub.when("metering.lake_file", clock("2016-05-31T03:31:00"));
        hub.when("metering.energy_file", clock("2016-05-31T06:01:00"));
        hub.rest(put(CORRECTED, "b", few(CORRECTED)));
        hub.rest(clock("2016-06-01T00:10:00"));
        awaitRoster(DAY.plusDays(2));
        hub.when("metering.lake_file", "metering.lake_job", clock("2016-06-01T03:31:00"));
    }

    private static Act put(int slot, String id, String csv) {
        return meters -> meters.put(path(slot, id), csv);
    }

    private static String path(int slot, String id) {
        return "03/" + DAY + "/" + slot + "/" + id;
    }

    private static Act clock(String instant) {
        return meters -> meters.clock(instant + "+09:00");
    }

    /** The lake writes to its tables for the roster of a day, too. */
    private void awaitRoster(LocalDate day) throws IOException, SQLException {
        hub.await("select exists (select from metering.lake_roster where area = '03' and day = '" + day + "')");
    }

    /** Killed when it is said what the files are to hold, and none is there. */
    private void whenSettled(Act act) throws Exception {
        hub.when(new NoFolder("90013", "90043"), () -> hub.await(WRITING), act);
    }

    /** Killed when the files of one retailer lie there, and those of the other do not. */
    private void whenHalfWritten(Act act) throws Exception {
        long before = count(folder("90043"));
        hub.when(
                new NoFolder("90013"),
                () -> awaitOnDisk("a file of the other retailer", () -> count(folder("90043")) > before),
                act);
    }

    private void whenHalfSent(String path, String csv) throws Exception {
        Path drafts = hub.data().resolve("energy/drafts");
        long before = count(drafts);
        hub.when(
                () -> awaitOnDisk("a draft", () -> count(drafts) > before),
                meters -> meters.putHalf(path, csv),
                meters -> meters.put(path, csv));
    }

    private void whenLuckHasIt(Act act) throws Exception {
        long nanos = luck.nextLong(1_000_000, 400_000_000);
        hub.when(() -> LockSupport.parkNanos(nanos), act, act);
    }

    private Path folder(String retailer) {
        return hub.data().resolve("energy/files/03/" + DAY + "/" + retailer);
    }

    /** Files where the folders of retailers would be. */
    private final class NoFolder implements Obstacle {
        private final String[] retailers;

        NoFolder(String... retailers) {
            this.retailers = retailers;
        }

        @Override
        public void place() throws IOException {
            for (String retailer : retailers) {
                Files.createDirectories(folder(retailer));
                Files.move(folder(retailer), aside(retailer));
                Files.createFile(folder(retailer));
            }
        }

        @Override
        public void remove() throws IOException {
            for (String retailer : retailers) {
                Files.delete(folder(retailer));
                Files.move(aside(retailer), folder(retailer));
            }
        }

        private Path aside(String retailer) {
            return hub.data().resolve("aside-" + retailer);
        }
    }

    private interface OnDisk {
        boolean isThere() throws IOException;
    }

    private static void awaitOnDisk(String what, OnDisk condition) throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.isThere()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static long count(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
