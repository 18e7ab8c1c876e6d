package org.koiki.simulator;

/** Divides whole numbers without losing one. */
final class Share {
    private Share() {}

    /**
     * Divides a whole among parts in the proportion of weights. Parts add up to the whole, and no part is larger than its
     * weight when the whole is at most the sum of weights.
     */
    static int[] of(int whole, int[] weights) {
        long sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int[] parts = new int[weights.length];
        long before = 0;
        long passed = 0;
        for (int i = 0; i < weights.length && sum > 0; i++) {
            passed += weights[i];
            long upTo = passed * whole / sum;
            parts[i] = (int) (upTo - before);
            before = upTo;
        }
        return parts;
    }
}
