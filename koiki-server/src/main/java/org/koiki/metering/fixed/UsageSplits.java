package org.koiki.metering.fixed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.koiki.metering.delivery.Voltage;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.stereotype.Component;

/** Cuts records into files. Those that come later have files of their own behind the others. */
@Component
class UsageSplits {
    private static final int RECORD_BYTES = 2_000;
    private static final int DAY_BYTES = 3_700;

    private final EnergyLimits limits;

    UsageSplits(EnergyLimits limits) {
        this.limits = limits;
    }

    private record Owner(String retailer, Voltage voltage) {}

    /** The file that is being filled. */
    private static final class Open {
        private int split;
        private int points;
        private long bytes;

        private Open(int split) {
            this.split = split;
        }
    }

    /**
     * Gives each record a file.
     *
     * @param records by retailer, voltage and point
     * @param taken the files that there are
     */
    List<UsageRecord> cut(FixedUnit unit, List<UsageRecord> records, Set<UsageFile.Key> taken) {
        Map<Owner, Open> open = new HashMap<>();
        List<UsageRecord> placed = new ArrayList<>();
        for (UsageRecord record : records) {
            Owner owner = new Owner(record.retailer(), record.voltage());
            Open file = open.computeIfAbsent(owner, key -> new Open(next(key, taken)));
            long bytes =
                    RECORD_BYTES + (long) DAY_BYTES * unit.since(record.since()).size();
            if (file.points > 0 && isFull(unit, record.voltage(), file, bytes)) {
                file.split++;
                file.points = 0;
                file.bytes = 0;
            }
            file.points++;
            file.bytes += bytes;
            placed.add(record.in(file.split));
        }
        return placed;
    }

    private boolean isFull(FixedUnit unit, Voltage voltage, Open file, long bytes) {
        String points = "fixed-split-" + voltage.name().toLowerCase(Locale.ROOT);
        return file.points == limits.on(unit.reading(), points)
                || file.bytes + bytes > limits.on(unit.reading(), "fixed-split-bytes");
    }

    private static int next(Owner owner, Set<UsageFile.Key> taken) {
        return taken.stream()
                        .filter(file -> file.retailer().equals(owner.retailer()) && file.voltage() == owner.voltage())
                        .mapToInt(UsageFile.Key::split)
                        .max()
                        .orElse(-1)
                + 1;
    }
}
