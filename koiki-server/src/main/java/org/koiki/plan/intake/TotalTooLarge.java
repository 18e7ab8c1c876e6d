package org.koiki.plan.intake;

/** Rows carried over from the former version and rows of the new file together do not fit into 9(9). */
final class TotalTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    final int slot;
    final long sum;

    TotalTooLarge(int slot, long sum) {
        super("slot " + slot + ": " + sum, null, false, false);
        this.slot = slot;
        this.sum = sum;
    }
}
