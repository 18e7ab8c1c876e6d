package org.koiki.simulator.energy;

import org.koiki.client.EnergyBatch;
import org.koiki.client.KoikiClient;
import org.koiki.client.KoikiException;
import org.koiki.simulator.Hub;

/** Hands the readings of one area over, as its TSO. */
final class MeterSystem {
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
        byte[] csv = collector.batch(due);
        try (KoikiClient operator = hub.as(tso)) {
            operator.energy().put(new EnergyBatch(collector.area(), slot.day(), slot.number(), due.batch().id, csv));
        } catch (KoikiException e) {
            System.out.println("readings of " + collector.area() + " " + slot + ": " + e.getMessage());
        }
    }
}
