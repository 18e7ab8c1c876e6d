package org.koiki.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.simulator.energy.Readings;
import org.koiki.simulator.switching.Switches;

/** What goes on around the sample points, once they are there: switches and readings. */
final class Supply implements AutoCloseable {
    private final Path file;
    private final Parts parts;
    private @Nullable Switches switches;
    private @Nullable Readings readings;

    /** @param file the customers of the sample points; it appears once all points are there */
    Supply(Path file, Parts parts) {
        this.file = file;
        this.parts = parts;
    }

    /** Who plays in what market. @param left operator codes that are left to the visitor */
    record Parts(Hub hub, String coordinator, MasterRecords masters, Set<String> left, long seed) {}

    void to(Instant now) throws IOException {
        if (switches == null && Files.exists(file)) {
            List<Customer> customers = Customer.read(file);
            switches = new Switches(
                    parts.hub(), parts.coordinator(), parts.masters(), customers, parts.left(), parts.seed());
            readings = new Readings(parts.hub(), parts.masters().tsos(), customers, parts.seed());
        }
        if (switches != null && readings != null) {
            switches.to(now);
            readings.to(now);
        }
    }

    @Override
    public void close() {
        if (switches != null && readings != null) {
            switches.close();
            readings.close();
        }
    }
}
