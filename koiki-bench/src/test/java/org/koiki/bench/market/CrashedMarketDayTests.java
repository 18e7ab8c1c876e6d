package org.koiki.bench.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing is sent twice and nothing is lost when both nodes of a hub are killed, one in the burst before noon, one at a gate closure. */
@Tag("long")
class CrashedMarketDayTests {
    @Test
    void losesNoFileComparesNoPairTwiceAndFreezesTheRightSlots() throws Exception {
        Map<String, Object> day = new MarketDay()
                .run(List.of("--crash", "--filers=60", "--revisions=200", "--last=40", "--half-hour=15", "--burst=6"))
                .detail();

        assertThat(day).containsEntry("killed", 2).containsEntry("receivedInTimeButRefused", 0L);
        assertThat(day).containsEntry("notMatched", 0L).containsEntry("lost", 0L);
        assertThat(day)
                .containsEntry("wrongPairs", 0L)
                .containsEntry("comparedTwice", 0L)
                .containsEntry("wronglyFrozen", 0L);
    }
}
