package org.koiki.bench.load;

import java.util.function.Supplier;

/**
 * The last part of a warm-up. A hub that has been up for hours runs compiled code; one that was just started spends much of its time on
 * compiling, so rounds are repeated until one takes hardly less processor time than the one before.
 */
public final class Settling {
    private static final int MOST = 10;
    private static final double HARDLY_LESS = .96;

    private Settling() {}

    /** @param round runs a round and tells what each request of it took */
    public static void run(Supplier<CpuMeter.Times> round) {
        double before = round.get().hub();
        for (int i = 1; i < MOST; i++) {
            double now = round.get().hub();
            if (now > before * HARDLY_LESS) {
                return;
            }
            before = now;
        }
    }
}
