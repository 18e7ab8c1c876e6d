package org.koiki.simulator;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Plays the market, second by second, until the hub stops; it waits while the clock is moved. */
final class Simulation {
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final int MISSED_CLOCKS = 5;
    private static final int STEPS_BETWEEN_FETCHES = 3;

    private final Hub hub;
    private final Walk walk;
    private final Dispatch dispatch;
    private final Supply supply;

    Simulation(Hub hub, Walk walk, Dispatch dispatch, Supply supply) {
        this.hub = hub;
        this.walk = walk;
        this.dispatch = dispatch;
        this.supply = supply;
    }

    /** Returns when the hub has stopped. */
    void run() throws InterruptedException {
        int missed = 0;
        for (int step = 0; missed < MISSED_CLOCKS; step++) {
            try {
                if (!hub.jumps()) {
                    step(hub.now(), step);
                }
                missed = 0;
            } catch (IOException e) {
                missed++;
            } catch (RuntimeException e) {
                System.out.println("simulated operators: " + e);
            }
            Thread.sleep(STEP);
        }
    }

    private void step(Instant now, int step) throws IOException {
        walk.to(now);
        supply.to(now);
        if (step % STEPS_BETWEEN_FETCHES == 0) {
            dispatch.next(now.atZone(Agenda.JST).toLocalDate());
        }
    }
}
