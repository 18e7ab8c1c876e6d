package org.koiki.participant;

/**
 * A balancing group (バランシンググループ).
 *
 * @param code five characters, unique in the country
 * @param area {@code 01}–{@code 10}
 * @param lead operator code of the lead contract holder (代表契約者), who files for the group
 */
public record BalancingGroup(String code, Kind kind, String name, String area, String lead, Validity validity)
        implements Master {

    /** What a group balances. */
    public enum Kind {
        /** 需要BG */
        DEMAND,
        /** 発電BG */
        GENERATION,
        /** 特例発電BG */
        FIT,
        /** 需要抑制BG */
        NEGAWATT
    }

    @Override
    public String key() {
        return code;
    }

    @Override
    public BalancingGroup on(Validity days) {
        return new BalancingGroup(code, kind, name, area, lead, days);
    }
}
