package org.koiki.bench.intake;

import java.util.ArrayList;
import java.util.List;

/** Runs the open loop: warm-up, then one rate or the highest that the hub sustains. */
final class Search {
    private static final int WARM_UP_RATE = 120;
    private static final int WARM_UP_SECONDS = 25;
    private static final int PROBE_SECONDS = 10;
    private static final double FIRST = 200;
    private static final double STEP_UP = 1.12;
    private static final double STEP_DOWN = .93;

    private final OpenLoop loop;
    private final ShotMaker shots;
    private final int seconds;
    private final List<Shot> acknowledged = new ArrayList<>();

    Search(OpenLoop loop, ShotMaker shots, int seconds) {
        this.loop = loop;
        this.shots = shots;
        this.seconds = seconds;
    }

    /** A full run at one rate. */
    Trial at(double rate) {
        warmUp();
        return trial(rate, seconds);
    }

    /** The full run at the highest rate that the hub sustains, or the last one tried. */
    Trial highest() {
        warmUp();
        double rate = FIRST;
        while (trial(rate * STEP_UP, PROBE_SECONDS).sustained()) {
            rate *= STEP_UP;
        }
        Trial whole = trial(rate, seconds);
        while (!whole.sustained() && rate > 10) {
            rate *= STEP_DOWN;
            whole = trial(rate, seconds);
        }
        return whole;
    }

    /** Everything that the hub acknowledged in all runs. */
    List<Shot> acknowledged() {
        return acknowledged;
    }

    /** @throws IllegalStateException when the hub accepts nothing: then there is nothing to measure */
    private void warmUp() {
        Trial first = trial(WARM_UP_RATE, WARM_UP_SECONDS);
        if (first.acknowledged().isEmpty()) {
            throw new IllegalStateException("the hub accepts no plan: " + first.refusals());
        }
    }

    private Trial trial(double rate, int length) {
        Trial trial = loop.run(shots.next((int) (rate * length)), rate);
        acknowledged.addAll(trial.acknowledged());
        System.out.println(trial);
        return trial;
    }
}
