package org.koiki.plan.view;

import java.time.LocalDate;
import java.util.List;
import org.koiki.access.Caller;
import org.koiki.participant.Area;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.participant.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The areas that a caller watches: the coordinator all, a TSO its own. Nobody else watches any. */
@Component
public class WatchedAreas {
    private final Masters masters;

    WatchedAreas(Masters masters) {
        this.masters = masters;
    }

    /**
     * An area with its TSO.
     *
     * @param tso operator code
     */
    public record Watched(Area area, String tso) {}

    /** @throws AccessDeniedException unless the caller is the coordinator or a TSO */
    public List<Watched> of(LocalDate day, Caller caller) {
        admit(caller);
        MasterData now = masters.current();
        return now.areas(day).stream()
                .flatMap(area -> now
                        .tso(area.code(), day)
                        .filter(tso -> watches(caller, tso))
                        .map(tso -> new Watched(area, tso.code()))
                        .stream())
                .toList();
    }

    /** @throws AccessDeniedException unless the caller is the coordinator or a TSO */
    public static void admit(Caller caller) {
        if (!caller.coordinator() && !caller.company().is(Role.TSO)) {
            throw new AccessDeniedException("no TSO");
        }
    }

    private static boolean watches(Caller caller, Operator tso) {
        return caller.coordinator() || caller.company().code().equals(tso.company());
    }
}
