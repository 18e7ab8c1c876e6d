package org.koiki.participant.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.Acting;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Master;
import org.koiki.participant.MasterKind;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.store.StoredMasters;
import org.springframework.stereotype.Component;

/** What a caller may see of the masters. */
@Component
class MasterLists {
    private final StoredMasters masters;
    private final MarketClock clock;

    MasterLists(StoredMasters masters, MarketClock clock) {
        this.masters = masters;
        this.clock = clock;
    }

    /**
     * @param on the day on which the records hold; today when absent
     * @param asOf the market time at which the masters were as shown; now when absent
     */
    MasterList read(Acting acting, MasterKind kind, @Nullable LocalDate on, @Nullable Instant asOf) {
        LocalDate day = on == null ? clock.today() : on;
        MasterSnapshot snapshot = asOf == null ? masters.current() : masters.asOf(asOf);
        MasterVisibility visibility = new MasterVisibility(acting, snapshot, day);
        List<Master> items = snapshot.all(kind.type())
                .map(Master.class::cast)
                .filter(master -> master.validity().covers(day) && visibility.shows(master))
                .toList();
        return new MasterList(snapshot.revision(), day, items);
    }
}
