package org.koiki.participant.web;

import static org.koiki.participant.MasterKind.AREAS;
import static org.koiki.participant.MasterKind.COMPANIES;
import static org.koiki.participant.MasterKind.FILERS;
import static org.koiki.participant.MasterKind.GROUPS;
import static org.koiki.participant.MasterKind.MARKETS;
import static org.koiki.participant.MasterKind.MEMBERSHIPS;
import static org.koiki.participant.MasterKind.OPERATORS;
import static org.koiki.participant.MasterKind.PLANTS;
import static org.koiki.participant.MasterKind.PLANT_LINKS;

import java.util.Arrays;
import java.util.List;
import org.koiki.participant.MasterKind;

/** Kinds of master data that stand together as tabs of one screen. */
enum MasterSection {
    WHO(OPERATORS, COMPANIES, AREAS),
    BALANCING(GROUPS, MEMBERSHIPS, FILERS),
    SUPPLY(PLANTS, PLANT_LINKS),
    TRADE(MARKETS);

    private final List<MasterKind> kinds;

    MasterSection(MasterKind... kinds) {
        this.kinds = List.of(kinds);
    }

    static MasterSection of(MasterKind kind) {
        return Arrays.stream(values())
                .filter(section -> section.kinds.contains(kind))
                .findFirst()
                .orElseThrow();
    }

    public List<MasterKind> kinds() {
        return kinds;
    }
}
