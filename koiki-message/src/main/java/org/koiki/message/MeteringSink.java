package org.koiki.message;

/**
 * Takes a metering file record by record. Once a fault was found nothing more comes; what came before is to be thrown
 * away unless the {@link MeteringReading} says that the file is whole.
 */
public interface MeteringSink {
    /** Comes once, before the first record. */
    default void begin(MeteringHeader header, MeteringHead head) {}

    void row(MeteringRow row);
}
