package org.koiki.plan.forward;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.koiki.access.Caller;
import org.koiki.calendar.GateClosures;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.Filer;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.plan.forward.FrozenSet.FrozenDispute;
import org.koiki.plan.view.WatchedAreas;
import org.koiki.plan.view.WatchedAreas.Watched;
import org.springframework.stereotype.Service;

/** What stood when slots closed, for those who watch areas. */
@Service
public class FrozenSets {
    private final WatchedAreas watched;
    private final SlotClosings closings;
    private final FrozenRows rows;
    private final Masters masters;
    private final GateClosures gates;

    FrozenSets(WatchedAreas watched, SlotClosings closings, FrozenRows rows, Masters masters, GateClosures gates) {
        this.watched = watched;
        this.closings = closings;
        this.rows = rows;
        this.masters = masters;
        this.gates = gates;
    }

    /**
     * The plans addressed to the caller and the disputes in which one of its area's filers stands; empty while the slot is open.
     *
     * @param slot counted from 1
     * @throws org.springframework.security.access.AccessDeniedException unless the caller is the coordinator or a TSO
     */
    public Optional<FrozenSet> of(LocalDate day, int slot, Caller caller) {
        List<Watched> areas = watched.of(day, caller);
        if (!closings.told(day, slot)) {
            return Optional.empty();
        }
        List<String> tsos = areas.stream().map(Watched::tso).toList();
        return Optional.of(new FrozenSet(
                day,
                slot,
                gates.closing(day, slot),
                rows.plans(day, slot, tsos),
                disputes(day, slot, areas.stream().map(of -> of.area().code()).collect(Collectors.toSet()))));
    }

    private List<FrozenDispute> disputes(LocalDate day, int slot, Set<String> areas) {
        MasterData now = masters.current();
        return rows.disputes(day, slot).stream()
                .filter(of -> isIn(areas, of.buyer(), now, day) || isIn(areas, of.seller(), now, day))
                .toList();
    }

    private static boolean isIn(Set<String> areas, String party, MasterData masters, LocalDate day) {
        return masters.group(party, day)
                .map(BalancingGroup::area)
                .or(() -> masters.filer(party, day).map(Filer::area))
                .filter(areas::contains)
                .isPresent();
    }
}
