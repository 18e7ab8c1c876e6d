package org.koiki.simulator.energy;

import org.koiki.client.EnergyBatch;
import org.koiki.client.KoikiClient;
import org.koiki.client.KoikiException;
import org.koiki.client.KoikiException.Kind;
import org.koiki.simulator.Hub;

/** Hands the readings of one area over, as its TSO. */
final class MeterSystem {
    private static final int ATTEMPTS = 5;

    private final Hub hub;
    private final String tso;
    private final Collector collector;

    MeterSystem(Hub hub, String tso, Collector collector) {
        this.hub = hub;
        this.tso = tso;
        this.collector = collector;
    }

    void put(HandOver due) {
        if (!hub.knows(tso)) {
            return;
        }
        Slot slot = due.slot();
        EnergyBatch batch =
                new EnergyBatch(collector.area(), slot.day(), slot.number(), due.batch().id, collector.batch(due));
        boolean over = false;
        for (int attempt = 1; !over && attempt <= ATTEMPTS; attempt++) {
            over = put(batch);
        }
    }

    /** Whether the hub took the batch or said no. */
    private boolean put(EnergyBatch batch) {
        try (KoikiClient operator = hub.as(tso)) {
            operator.energy().put(batch);
            return true;
        } catch (KoikiException e) {
            System.out.printf(
                    "readings of area %s, %s slot %d: %s%n", batch.area(), batch.date(), batch.slot(), e.getMessage());
            return e.kind() != Kind.CONNECTION && e.kind() != Kind.BUSY;
        }
    }
}
