package org.koiki.bench.intake;

import java.util.ArrayList;
import java.util.List;
import org.koiki.bench.load.CpuMeter;
import org.koiki.bench.load.OpenLoop;
import org.koiki.bench.load.Sent;
import org.koiki.bench.load.Settling;
import org.koiki.bench.load.Shot;
import org.koiki.bench.load.Trial;

/** Runs the open loop: warm-up, then one rate or the highest that the hub sustains. */
final class Search {
    private static final List<Integer> WARM_UP_RATES = List.of(10, 60, 120, 180, 200);
    private static final int WARM_UP_SECONDS = 13;
    private static final double SETTLING_RATE = 220;
    private static final int PROBE_SECONDS = 10;
    private static final double FIRST = 200;
    private static final double STEP_UP = 1.12;
    private static final double STEP_DOWN = .93;

    private final OpenLoop loop;
    private final CpuMeter meter;
    private final ShotMaker shots;
    private final int seconds;
    private final List<Shot<Sent>> acknowledged = new ArrayList<>();
    private CpuMeter.Times spent = new CpuMeter.Times(0, 0, 0);

    Search(OpenLoop loop, CpuMeter meter, ShotMaker shots, int seconds) {
        this.loop = loop;
        this.meter = meter;
        this.shots = shots;
        this.seconds = seconds;
    }

    /** A full run at one rate. */
    Trial<Sent> at(double rate) {
        warmUp();
        return trial(rate, seconds);
    }

    /** The full run at the highest rate that the hub sustains, or the last one tried. */
    Trial<Sent> highest() {
        warmUp();
        double rate = FIRST;
        while (trial(rate * STEP_UP, PROBE_SECONDS).sustained()) {
            rate *= STEP_UP;
        }
        Trial<Sent> whole = trial(rate, seconds);
        while (!whole.sustained() && rate > 10) {
            rate *= STEP_DOWN;
            whole = trial(rate, seconds);
        }
        return whole;
    }

    /** Processor time that each file of the last run took. */
    CpuMeter.Times spent() {
        return spent;
    }

    /** Everything that the hub acknowledged in all runs. */
    List<Shot<Sent>> acknowledged() {
        return acknowledged;
    }

    /**
     * Lets every company log in once, which costs the slow hash of its password, and the compiler see the hot code.
     *
     * @throws IllegalStateException when the hub accepts nothing: then there is nothing to measure
     */
    private void warmUp() {
        for (int rate : WARM_UP_RATES) {
            Trial<Sent> trial = trial(rate, WARM_UP_SECONDS);
            if (trial.acknowledged().isEmpty()) {
                throw new IllegalStateException("the hub accepts no plan: " + trial.refusals());
            }
        }
        Settling.run(() -> {
            trial(SETTLING_RATE, WARM_UP_SECONDS);
            return spent;
        });
    }

    private Trial<Sent> trial(double rate, int length) {
        List<Shot<Sent>> due = shots.next((int) (rate * length));
        meter.restart();
        Trial<Sent> trial = loop.run(due, rate);
        spent = meter.sinceStart().each(due.size());
        acknowledged.addAll(trial.acknowledged());
        System.out.println(trial + ", processor time a file " + spent);
        return trial;
    }
}
