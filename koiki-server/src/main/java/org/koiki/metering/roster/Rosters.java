package org.koiki.metering.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.roster.RosterTable.Entry;
import org.koiki.supplypoint.SuppliedPoint;
import org.koiki.supplypoint.SuppliedPoints;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The rosters of all areas and days, made from the contracts when first asked for. */
@Component
public class Rosters {
    private static final int KEPT = 8;

    private final RosterTable table;
    private final SuppliedPoints points;
    private final Disk disk;
    private final TransactionTemplate transaction;
    private final Map<String, Opened> open = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Opened> eldest) {
            return size() > KEPT;
        }
    };

    private record Opened(List<Entry> entries, Roster roster) {}

    Rosters(RosterTable table, SuppliedPoints points, Disk disk, TransactionTemplate transaction) {
        this.table = table;
        this.points = points;
        this.disk = disk;
        this.transaction = transaction;
    }

    /** The roster as it stands; none where no contract supplies a point of the area on the day. */
    public Optional<Roster> of(String area, LocalDate day) {
        Optional<Roster> made = made(area, day);
        if (made.isPresent()) {
            return made;
        }
        transaction.executeWithoutResult(status -> make(area, day));
        return made(area, day);
    }

    /** The roster as it stands, if it was made. */
    public Optional<Roster> made(String area, LocalDate day) {
        List<Entry> entries = table.of(area, day);
        return entries.isEmpty() ? Optional.empty() : Optional.of(opened(area, day, entries));
    }

    /** Areas that had a roster since a day. */
    public List<String> areas(LocalDate since) {
        return table.areas(since);
    }

    private void make(String area, LocalDate day) {
        table.lock(area, day);
        if (table.of(area, day).isEmpty()) {
            add(area, day, 0, 0, sink -> points.each(area, day, rows -> rows.forEach(sink)));
        }
    }

    /** Adds points that have a contract on the day by now. @return whether there were any */
    public boolean add(String area, LocalDate day, Collection<String> numbers) {
        return Objects.requireNonNull(transaction.execute(status -> {
            table.lock(area, day);
            Roster roster = opened(area, day, table.of(area, day));
            List<SuppliedPoint> late = points.of(area, day, numbers).stream()
                    .filter(point -> !holds(roster, point))
                    .toList();
            return !late.isEmpty() && add(area, day, roster.parts(), roster.size(), late::forEach);
        }));
    }

    private static boolean holds(Roster roster, SuppliedPoint point) {
        PointNumber number = PointNumber.of(point.number());
        return roster.find(number.head(), number.rest()) >= 0;
    }

    private boolean add(String area, LocalDate day, int part, int first, Consumer<Consumer<SuppliedPoint>> source) {
        Path draft = disk.draft();
        try {
            int count = write(draft, source);
            if (count > 0) {
                String folder = "rosters/%s/%s/%d-%s".formatted(area, day, part, draft.getFileName());
                disk.publish(draft, folder);
                table.add(area, day, new Entry(part, first, count, folder));
            }
            return count > 0;
        } finally {
            disk.discard(draft);
        }
    }

    private static int write(Path draft, Consumer<Consumer<SuppliedPoint>> source) {
        try (RosterWriter writer = new RosterWriter(draft)) {
            source.accept(writer::add);
            return writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Roster opened(String area, LocalDate day, List<Entry> entries) {
        String key = area + "/" + day;
        Opened known = open.get(key);
        if (known != null && known.entries().equals(entries)) {
            return known.roster();
        }
        List<RosterPart> parts = new ArrayList<>();
        for (Entry entry : entries) {
            parts.add(RosterPart.open(disk.at(entry.folder()), entry.part(), entry.first()));
        }
        Roster roster = new Roster(area, day, parts);
        open.put(key, new Opened(entries, roster));
        return roster;
    }
}
