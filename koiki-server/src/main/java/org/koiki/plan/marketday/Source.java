package org.koiki.plan.marketday;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.MasterData;

/** Where demand groups buy from. */
public enum Source {
    /** 発電BG */
    GENERATION_GROUPS,
    /** 他の小売の需要BG */
    DEMAND_GROUPS,
    /** 需要抑制BG */
    NEGAWATT_GROUPS,
    /** 市場 */
    MARKETS;

    /** The source that each counterparty code stands for on a day. */
    static Map<String, Source> all(MasterData masters, LocalDate day) {
        Set<String> codes = masters.counterparties(day);
        return codes.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> masters.group(code, day).map(Source::of).orElse(MARKETS)));
    }

    private static Source of(BalancingGroup group) {
        return switch (group.kind()) {
            case DEMAND -> DEMAND_GROUPS;
            case GENERATION, FIT -> GENERATION_GROUPS;
            case NEGAWATT -> NEGAWATT_GROUPS;
        };
    }
}
