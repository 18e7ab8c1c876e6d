package org.koiki.simulator.energy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.koiki.simulator.Customer;
import org.koiki.simulator.Hub;
import org.koiki.simulator.Party;

/** Has the meter systems of all areas hand their readings over, as the market clock goes. */
public final class Readings implements AutoCloseable {
    private final List<MeterSystem> systems;
    private final HandOvers handOvers = new HandOvers();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    /** @param tsos by area */
    public Readings(Hub hub, Map<String, Party> tsos, List<Customer> customers, long seed) {
        this.systems = tsos.entrySet().stream()
                .map(tso -> new MeterSystem(hub, tso.getValue().code(), new Collector(tso.getKey(), customers, seed)))
                .toList();
    }

    public void to(Instant now) {
        for (HandOver due : handOvers.to(now)) {
            thread.execute(() -> systems.forEach(system -> system.put(due)));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
