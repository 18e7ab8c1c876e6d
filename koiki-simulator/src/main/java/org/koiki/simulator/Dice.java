package org.koiki.simulator;

import java.util.SplittableRandom;

/** Chance that falls the same way for the same seed and words. */
public final class Dice {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Dice() {}

    /** The same for the same seed and words. */
    public static SplittableRandom of(long seed, Object... words) {
        long hash = FNV_OFFSET ^ seed;
        for (Object word : words) {
            String text = word.toString();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
            hash = (hash ^ ' ') * FNV_PRIME;
        }
        return new SplittableRandom(hash);
    }
}
