package org.koiki.plan.pair;

/** One pair in a sentence, from the point of view of one side. */
record PairText(String ja, String en) {
    static PairText of(Pair pair, String party) {
        int[] slots = pair.mismatches();
        if (slots.length == 0) {
            return new PairText(
                    "%s：計画番号が異なります".formatted(pair.other(party)),
                    "%s: the plan numbers differ".formatted(pair.other(party)));
        }
        int slot = slots[0];
        boolean buys = pair.buyer().equals(party);
        int own = (buys ? pair.bought() : pair.sold()).at(slot);
        int other = (buys ? pair.sold() : pair.bought()).at(slot);
        return new PairText(
                "%s：%d コマ（コマ%d は当方 %d kWh、相手方 %d kWh、差 %d kWh）"
                        .formatted(pair.other(party), slots.length, slot, own, other, own - other),
                "%s in %d slots (slot %d: own %d kWh, theirs %d kWh, difference %d kWh)"
                        .formatted(pair.other(party), slots.length, slot, own, other, own - other));
    }
}
