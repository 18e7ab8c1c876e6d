package org.koiki.plan.pair;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.BalancingGroup.Kind;
import org.koiki.participant.Filer;
import org.koiki.participant.MasterData;

/**
 * Who answers for a counterparty code on a day. Generation and negawatt plans sell as a filer, so the code of such a group
 * leads to the filer that owns it; every other code stands for itself.
 */
public final class Parties {
    private final MasterData masters;
    private final LocalDate day;
    private final Map<String, String> filers = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();

    public Parties(MasterData masters, LocalDate day) {
        this.masters = masters;
        this.day = day;
        masters.filers(day).forEach(filer -> filers.putIfAbsent(owner(filer), filer.code()));
    }

    public String of(String counterparty) {
        return known.computeIfAbsent(counterparty, this::find);
    }

    public boolean isMarket(String party) {
        return masters.market(party, day).isPresent();
    }

    /** Whether a pair is with a market that has no results yet. */
    boolean isAwaited(Pair pair) {
        return (pair.buyerVersion() == 0 && isMarket(pair.buyer()))
                || (pair.sellerVersion() == 0 && isMarket(pair.seller()));
    }

    private String find(String counterparty) {
        return masters.group(counterparty, day)
                .filter(group -> group.kind() != Kind.DEMAND)
                .map(group -> filers.get(owner(group)))
                .orElse(counterparty);
    }

    private static String owner(Filer filer) {
        return filer.operator() + "/" + filer.area();
    }

    private static String owner(BalancingGroup group) {
        return group.lead() + "/" + group.area();
    }
}
