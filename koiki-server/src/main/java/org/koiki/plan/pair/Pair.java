package org.koiki.plan.pair;

import java.util.Arrays;
import org.koiki.message.SlotSeries;

/**
 * What one party bought from another, as both filed it. A row missing on one side counts as 0 (plans.md §9).
 *
 * @param buyer demand group or filer of a generation plan
 * @param seller likewise, or a market
 * @param buyerVersion version of the buyer's plan; 0 when there is none
 * @param sellerVersion version of the seller's plan; 0 when there is none
 * @param bought kWh for each slot by the buyer's plan
 * @param sold kWh for each slot by the seller's plan
 * @param numbersDiffer both sides name plan numbers (JP06185), and not the same ones
 */
public record Pair(
        String buyer,
        String seller,
        int buyerVersion,
        int sellerVersion,
        SlotSeries bought,
        SlotSeries sold,
        boolean numbersDiffer) {
    private static final int[] NONE = {};

    /** The slots, counted from 1, in which the two sides disagree. */
    public int[] mismatches() {
        if (bought.equals(sold)) {
            return NONE;
        }
        int[] slots = new int[bought.slots()];
        int count = 0;
        for (int slot = 1; slot <= slots.length; slot++) {
            if (bought.at(slot) != sold.at(slot)) {
                slots[count++] = slot;
            }
        }
        return Arrays.copyOf(slots, count);
    }

    public boolean disagrees() {
        return numbersDiffer || !bought.equals(sold);
    }

    /** The same pair with another version on the side of a market. */
    Pair marketVersion(int version, boolean sells) {
        return new Pair(
                buyer,
                seller,
                sells ? buyerVersion : version,
                sells ? version : sellerVersion,
                bought,
                sold,
                numbersDiffer);
    }

    /** The other side of a party. */
    public String other(String party) {
        return buyer.equals(party) ? seller : buyer;
    }
}
