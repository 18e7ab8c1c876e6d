package org.koiki.metering.fixed;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import org.koiki.message.MeteringFileName;
import org.koiki.metering.delivery.Voltage;

/** A file of an issue. The points of a split stay the same through all revisions. */
record UsageFile(Key key, int revision) {
    static final Comparator<UsageFile> ORDER = comparing(
                    (UsageFile file) -> file.key().retailer())
            .thenComparing(file -> file.key().voltage())
            .thenComparing(file -> file.key().split());

    /** @param retailer operator code */
    record Key(String retailer, Voltage voltage, int split) {}

    MeteringFileName name(FixedUnit unit) {
        return unit.name(key.voltage()).at(revision, key.split());
    }

    /** The file that it stands in place of. */
    UsageFile before() {
        return new UsageFile(key, revision - 1);
    }

    /** From the folder of metered energy on. */
    String path(FixedUnit unit) {
        return "files/%s/%s/%s/%s"
                .formatted(
                        unit.area(), unit.reading(), key.retailer(), name(unit).zip());
    }
}
