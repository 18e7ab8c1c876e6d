package org.koiki.metering.fixed;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import org.koiki.message.MeteringFileName;
import org.koiki.metering.delivery.Family;
import org.koiki.metering.delivery.Voltage;

/** A file of an issue. The points of a split stay the same through all revisions. */
record UsageFile(Key key, int revision) {
    static final Comparator<UsageFile> ORDER = comparing(
                    (UsageFile file) -> file.key().family())
            .thenComparing(file -> file.key().retailer())
            .thenComparing(file -> file.key().voltage())
            .thenComparing(file -> file.key().split());

    /**
     * @param family fixed usage, or what tells some of the points of its file of the same split over again
     * @param retailer operator code
     */
    record Key(Family family, String retailer, Voltage voltage, int split) {
        Key of(Family other) {
            return new Key(other, retailer, voltage, split);
        }
    }

    MeteringFileName name(FixedUnit unit) {
        return unit.name(key.family(), key.voltage()).at(revision, key.split());
    }

    boolean isFixed() {
        return key.family() == Family.FIXED;
    }

    /** From the folder of metered energy on. */
    String path(FixedUnit unit) {
        return "files/%s/%s/%s/%s"
                .formatted(
                        unit.area(), unit.reading(), key.retailer(), name(unit).zip());
    }
}
