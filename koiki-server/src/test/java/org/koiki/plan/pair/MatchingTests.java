package org.koiki.plan.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.message.SlotSeries;
import org.koiki.plan.SamplePlan;
import org.koiki.plan.SmallMarket;

@DisplayName("Own procurement row against the counterparty's sales row, per slot, matched by codes (plans.md §9)")
class MatchingTests {
    private final Matching matching = new Matching(new Parties(SmallMarket.masters(), LocalDate.of(2016, 5, 31)));

    @Test
    void bothSidesAgree() {
        buys("LZ016", "LZ026", 100);
        sells("LZ026", "LZ016", 100);

        assertThat(matching.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.buyer()).isEqualTo("LZ016");
            assertThat(pair.seller()).isEqualTo("LZ026");
            assertThat(pair.disagrees()).isFalse();
            assertThat(pair.mismatches()).isEmpty();
        });
    }

    @Test
    void namesTheSlotsInWhichTheyDisagree() {
        buys("LZ016", "LZ026", 100);
        int[] sold = SamplePlan.each(100).toArray();
        sold[2] = 90;
        sold[47] = 101;
        matching.add(new Trade("LZ026", false, "LZ016", null, SlotSeries.of(sold)));

        assertThat(matching.pairs())
                .singleElement()
                .extracting(Pair::mismatches)
                .isEqualTo(new int[] {3, 48});
    }

    @Test
    void aRowMissingOnOneSideCountsAsZero() {
        matching.plan("LZ026", 7);
        buys("LZ016", "LZ026", 100);

        assertThat(matching.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.sold()).isEqualTo(SlotSeries.zero());
            assertThat(pair.sellerVersion()).isEqualTo(7);
            assertThat(pair.mismatches()).hasSize(SlotSeries.SLOTS);
        });
    }

    @Test
    void rowsNamingGenerationGroupsAddUpToTheFilerThatOwnsThem() {
        buys("LZ016", "GZ116", 30);
        buys("LZ016", "GZ126", 5);
        sells("PZ216", "LZ016", 35);

        assertThat(matching.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.seller()).isEqualTo("PZ216");
            assertThat(pair.bought()).isEqualTo(SamplePlan.each(35));
            assertThat(pair.disagrees()).isFalse();
        });
    }

    @Test
    void twoGroupsThatSellToEachOtherMakeTwoPairs() {
        buys("LZ016", "LZ026", 100);
        buys("LZ026", "LZ016", 7);

        assertThat(matching.pairs()).extracting(Pair::buyer).containsExactlyInAnyOrder("LZ016", "LZ026");
    }

    @Test
    void planNumbersAreComparedOnlyWhereBothSidesCarryOne() {
        matching.add(new Trade("LZ016", true, "LZ026", "0699999999999", SamplePlan.each(1)));
        matching.add(new Trade("LZ026", false, "LZ016", null, SamplePlan.each(1)));
        matching.add(new Trade("LZ026", true, "LZ016", "0699999999999", SamplePlan.each(1)));
        matching.add(new Trade("LZ016", false, "LZ026", "0699999999998", SamplePlan.each(1)));

        assertThat(matching.pairs())
                .filteredOn(Pair::disagrees)
                .singleElement()
                .satisfies(pair -> assertThat(pair.numbersDiffer()).isTrue());
    }

    @Test
    void aPairThatNobodyNamesAnyMoreAgreesOnNothing() {
        matching.expect("LZ016", "LZ026");

        assertThat(matching.pairs())
                .singleElement()
                .satisfies(pair -> assertThat(pair.disagrees()).isFalse());
    }

    private void buys(String filer, String counterparty, int kwh) {
        add(filer, true, counterparty, null, kwh);
    }

    private void sells(String filer, String counterparty, int kwh) {
        add(filer, false, counterparty, null, kwh);
    }

    private void add(String filer, boolean bought, String counterparty, @Nullable String number, int kwh) {
        matching.add(new Trade(filer, bought, counterparty, number, SamplePlan.each(kwh)));
    }
}
