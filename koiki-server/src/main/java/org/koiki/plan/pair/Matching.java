package org.koiki.plan.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.koiki.message.DemandPlan;
import org.koiki.message.GenerationPlan;
import org.koiki.message.NegawattPlan;
import org.koiki.message.NegawattPlan.ReductionSale;
import org.koiki.message.Plan;
import org.koiki.message.SlotSeries;
import org.koiki.message.Trades;

/**
 * Brings the trades of one day together to pairs: “own procurement row against the counterparty's sales row, per slot,
 * matched by codes” (plans.md §9). Names never matter. Not for use by several threads.
 */
public final class Matching {
    private final Parties parties;
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<Key, Sides> pairs = new HashMap<>();

    public Matching(Parties parties) {
        this.parties = parties;
    }

    private record Key(String buyer, String seller) {}

    private static final class Sides {
        private final Side bought = new Side();
        private final Side sold = new Side();
    }

    /** Adds up rows; a single row is taken as it is. */
    private static final class Side {
        private SlotSeries first = SlotSeries.zero();
        private long @Nullable [] sums;
        private boolean empty = true;
        private Set<String> numbers = Set.of();

        void add(SlotSeries kwh, @Nullable String planNumber) {
            if (empty) {
                first = kwh;
                empty = false;
            } else {
                plus(kwh);
            }
            if (planNumber != null) {
                number(planNumber);
            }
        }

        private void plus(SlotSeries kwh) {
            if (sums == null) {
                sums = new long[first.slots()];
                first.addTo(sums);
            }
            kwh.addTo(sums);
        }

        SlotSeries kwh() {
            return sums == null
                    ? first
                    : SlotSeries.of(
                            Arrays.stream(sums).mapToInt(Math::toIntExact).toArray());
        }

        private void number(String number) {
            if (numbers.isEmpty()) {
                numbers = Set.of(number);
            } else if (!numbers.contains(number)) {
                numbers = new HashSet<>(numbers);
                numbers.add(number);
            }
        }
    }

    /** A plan that stands, so that a pair without its row knows which version lacks it. */
    public void plan(String filer, int version) {
        versions.put(filer, version);
    }

    /** The versions of the plans that were added, by filer. */
    Map<String, Integer> versions() {
        return Collections.unmodifiableMap(versions);
    }

    /** A row at the level of the whole plan. */
    public void add(Trade trade) {
        String other = parties.of(trade.counterparty());
        Key key = trade.bought() ? new Key(trade.filer(), other) : new Key(other, trade.filer());
        Sides sides = pairs.computeIfAbsent(key, none -> new Sides());
        (trade.bought() ? sides.bought : sides.sold).add(trade.kwh(), trade.planNumber());
    }

    /** A plan that stands, with all its trades. */
    public void add(Plan plan, int version) {
        String filer = plan.head().filer();
        plan(filer, version);
        switch (plan) {
            case DemandPlan demand -> add(filer, demand.procurement(), demand.sales());
            case GenerationPlan generation -> add(filer, generation.procurement(), generation.sales());
            case NegawattPlan negawatt -> negawatt.groups().forEach(group -> add(filer, group.sales()));
        }
    }

    private void add(String filer, @Nullable Trades procurement, @Nullable Trades sales) {
        add(filer, true, procurement);
        add(filer, false, sales);
    }

    private void add(String filer, List<ReductionSale> sales) {
        sales.forEach(sale -> add(new Trade(filer, false, sale.counterparty(), null, sale.reduction())));
    }

    private void add(String filer, boolean bought, @Nullable Trades trades) {
        if (trades != null) {
            trades.rows()
                    .forEach(row -> add(new Trade(filer, bought, row.counterparty(), row.planNumber(), row.energy())));
        }
    }

    /** A pair that was there before: it is compared even when nobody names it any more. */
    public void expect(String buyer, String seller) {
        pairs.computeIfAbsent(new Key(buyer, seller), none -> new Sides());
    }

    /** All pairs. They are whole when the plans of all their parties were added. */
    public List<Pair> pairs() {
        List<Pair> all = new ArrayList<>(pairs.size());
        pairs.forEach((key, sides) -> all.add(pair(key, sides)));
        return all;
    }

    /** Everyone who stands in a pair. */
    public Set<String> everyone() {
        Set<String> all = new TreeSet<>();
        pairs.keySet().forEach(key -> Collections.addAll(all, key.buyer, key.seller));
        return all;
    }

    private Pair pair(Key key, Sides sides) {
        return new Pair(
                key.buyer,
                key.seller,
                versions.getOrDefault(key.buyer, 0),
                versions.getOrDefault(key.seller, 0),
                sides.bought.kwh(),
                sides.sold.kwh(),
                differ(sides.bought.numbers, sides.sold.numbers));
    }

    private static boolean differ(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }
}
