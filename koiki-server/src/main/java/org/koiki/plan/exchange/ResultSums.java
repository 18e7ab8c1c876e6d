package org.koiki.plan.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.koiki.message.SlotSeries;
import org.koiki.participant.MarketCounterparty;
import org.koiki.participant.MarketCounterparty.Market;

/** Puts the lines of a file together to days. A slot without a line is 0. */
final class ResultSums {
    private final Map<Market, Map<Key, Day>> markets = new EnumMap<>(Market.class);

    private record Key(String code, String participant) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int first = code.compareTo(other.code);
            return first != 0 ? first : participant.compareTo(other.participant);
        }
    }

    private static final class Day {
        private final int[] bought = new int[SlotSeries.SLOTS];
        private final int[] sold = new int[SlotSeries.SLOTS];
        private final Map<Integer, Long> lines = new HashMap<>();
    }

    /** The line that told the same slot before; then nothing is added. */
    Optional<Long> add(MarketCounterparty market, String participant, int slot, int bought, int sold, long line) {
        Day day = markets.computeIfAbsent(market.market(), none -> new TreeMap<>())
                .computeIfAbsent(new Key(market.code(), participant), none -> new Day());
        Long former = day.lines.putIfAbsent(slot, line);
        if (former == null) {
            day.bought[slot - 1] = bought;
            day.sold[slot - 1] = sold;
        }
        return Optional.ofNullable(former);
    }

    Map<Market, List<MarketResult>> results() {
        Map<Market, List<MarketResult>> all = new EnumMap<>(Market.class);
        markets.forEach((market, days) -> all.put(market, results(days)));
        return all;
    }

    private static List<MarketResult> results(Map<Key, Day> days) {
        List<MarketResult> results = new ArrayList<>(days.size());
        days.forEach((key, day) -> results.add(
                new MarketResult(key.code, key.participant, SlotSeries.of(day.bought), SlotSeries.of(day.sold))));
        return results;
    }
}
