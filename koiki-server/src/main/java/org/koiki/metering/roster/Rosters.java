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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.koiki.metering.delivery.Direction;
import org.koiki.metering.delivery.Extensions;
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
    private final Extensions extensions;
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

    Rosters(
            RosterTable table,
            SuppliedPoints points,
            Extensions extensions,
            Disk disk,
            TransactionTemplate transaction) {
        this.table = table;
        this.points = points;
        this.extensions = extensions;
        this.disk = disk;
        this.transaction = transaction;
    }

    /** The roster as it stands; none where no contract is of a point of the area on the day. */
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
            add(area, day, Direction.DEMAND, sink -> points.each(area, day, rows -> rows.forEach(sink)));
            Set<String> holders = extensions.holders(area, day);
            if (!holders.isEmpty()) {
                add(
                        area,
                        day,
                        Direction.FEED_IN,
                        sink -> points.eachFedIn(area, day, holders, rows -> rows.forEach(sink)));
            }
        }
    }

    /** Adds points that have a contract on the day by now. */
    public void add(String area, LocalDate day, Collection<String> numbers) {
        transaction.executeWithoutResult(status -> {
            table.lock(area, day);
            addLate(area, day, Direction.DEMAND, points.of(area, day, numbers));
            addLate(area, day, Direction.FEED_IN, points.fedIn(area, day, extensions.holders(area, day), numbers));
        });
    }

    private void addLate(String area, LocalDate day, Direction direction, List<SuppliedPoint> supplied) {
        Roster roster = opened(area, day, table.of(area, day));
        List<SuppliedPoint> late =
                supplied.stream().filter(point -> !holds(roster, point)).toList();
        if (!late.isEmpty()) {
            add(area, day, direction, late::forEach);
        }
    }

    private static boolean holds(Roster roster, SuppliedPoint point) {
        PointNumber number = PointNumber.of(point.number());
        return roster.find(number.head(), number.rest()) >= 0;
    }

    /** Adds a part behind those that there are. */
    private void add(String area, LocalDate day, Direction direction, Consumer<Consumer<SuppliedPoint>> source) {
        List<Entry> known = table.of(area, day);
        int first =
                known.isEmpty() ? 0 : known.getLast().first() + known.getLast().points();
        Path draft = disk.draft();
        try {
            int count = write(draft, source);
            if (count > 0) {
                String folder = "rosters/%s/%s/%d-%s".formatted(area, day, known.size(), draft.getFileName());
                disk.publish(draft, folder);
                table.add(area, day, new Entry(known.size(), direction, first, count, folder));
            }
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
            parts.add(RosterPart.open(disk.at(entry.folder()), entry.part(), entry.direction(), entry.first()));
        }
        Roster roster = new Roster(area, day, parts);
        open.put(key, new Opened(entries, roster));
        return roster;
    }
}
