package org.koiki.metering.delivery;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueCalendar;
import org.koiki.calendar.DueList;
import org.koiki.calendar.DueTask;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.delivery.FileRows.Old;
import org.springframework.stereotype.Component;

/**
 * Every night has files deleted that nobody sees any more: their bytes first, then what the catalogue knows of them, so that a crash
 * in between leaves nothing that is not found again. A node begins with it when it starts, too: the last night's turn may have gone
 * with the node that it was asked of.
 */
@Component
class FileRetention implements DueTask, DueCalendar {
    private static final String KIND = "energy.files";
    private static final LocalTime NIGHT = LocalTime.of(4, 45);
    private static final int SPARE_DAYS = 2;
    private static final int AT_ONCE = 1_000;

    private final FileRows rows;
    private final FilesFolder folder;
    private final EnergyKinds kinds;
    private final MarketClock clock;
    private final AtomicBoolean wanted = new AtomicBoolean(true);

    FileRetention(FileRows rows, FilesFolder folder, EnergyKinds kinds, MarketClock clock) {
        this.rows = rows;
        this.folder = folder;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void schedule(LocalDate day, DueList list) {
        list.schedule(KIND, day, NIGHT);
    }

    @Override
    public void run(Due due) {
        wanted.set(true);
    }

    /** Deletes if a night has come since the last time, or there was none; tried again when it fails. */
    void delete() {
        if (wanted.get()) {
            LocalDate today = clock.today();
            kinds.on(today).forEach(kind -> delete(kind, today.minusDays(kind.keptDays() + SPARE_DAYS)));
            wanted.set(false);
        }
    }

    private void delete(EnergyKind kind, LocalDate before) {
        for (List<Old> old = rows.old(kind, before, AT_ONCE); !old.isEmpty(); old = rows.old(kind, before, AT_ONCE)) {
            folder.delete(old.stream().map(Old::path).toList());
            rows.forget(old);
        }
    }
}
