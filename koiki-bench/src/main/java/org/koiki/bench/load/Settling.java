package org.koiki.bench.load;

import java.util.function.Supplier;

/**
 * The last part of a warm-up. A hub that has been up for hours runs compiled code; one that was just started spends much of its time on
 * compiling, so rounds are repeated until three in a row take hardly less processor time than the least before them.
 */
public final class Settling {
    private static final int MOST = 20;
    private static final int STEADY = 3;
    private static final double HARDLY_LESS = .96;

    private Settling() {}

    /** @param round runs a round and tells what each request of it took */
    public static void run(Supplier<CpuMeter.Times> round) {
        double least = round.get().hub();
        int steady = 0;
        for (int i = 1; i < MOST && steady < STEADY; i++) {
            double now = round.get().hub();
            steady = now > least * HARDLY_LESS ? steady + 1 : 0;
            least = Math.min(least, now);
        }
    }
}
