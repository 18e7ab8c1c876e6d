package org.koiki.bench.load;

import java.time.Duration;
import java.util.stream.Stream;

/** Time that processors spent on the hub, its database and the load driver: what noise on the machine leaves alone. */
public final class CpuMeter {
    private final ProcessHandle hub;
    private final ProcessHandle database;
    private Times start;

    /** Milliseconds of processor time. */
    public record Times(double hub, double database, double driver) {
        public Times each(int files) {
            return new Times(rounded(hub / files), rounded(database / files), rounded(driver / files));
        }

        private static double rounded(double millis) {
            return Math.round(millis * 100) / 100.0;
        }
    }

    public CpuMeter(ProcessHandle hub, ProcessHandle database) {
        this.hub = hub;
        this.database = database;
        this.start = now();
    }

    public void restart() {
        start = now();
    }

    public Times sinceStart() {
        Times now = now();
        return new Times(now.hub - start.hub, now.database - start.database, now.driver - start.driver);
    }

    private Times now() {
        double workers = Stream.concat(Stream.of(database), database.descendants())
                .mapToDouble(CpuMeter::millis)
                .sum();
        return new Times(millis(hub), workers, millis(ProcessHandle.current()));
    }

    private static double millis(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }
}
