package org.koiki.lake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.koiki.lake.Engine.Sources;
import org.koiki.lake.Engine.Written;
import org.koiki.lake.Manifest.Outcome;

/**
 * Metered energy of whole areas: slot batches in, day-vectors by and by, values of a slot and the history of a point
 * out. Safe for use by several threads, and by several nodes with one manifest.
 */
public final class Lake {
    private static final int LOOKS = 4;

    private final LakeFolder folder;
    private final Manifest manifest;
    private final Engine engine;
    private final LakeSettings settings;
    private final Clock clock;
    private final Semaphore looks = new Semaphore(LOOKS, true);

    /** @param clock the system clock */
    public Lake(Path folder, Manifest manifest, Engine engine, LakeSettings settings, Clock clock) {
        this.folder = new LakeFolder(folder);
        this.manifest = manifest;
        this.engine = engine;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes a batch. It replaces what came before by point and slot.
     *
     * @param readings hands over the readings, a point once at most
     * @return whether it is new; false when the same batch was taken before
     */
    public boolean append(SlotBatch batch, Consumer<ReadingLines> readings) {
        if (batch.slot() < 1 || batch.slot() > settings.slots()) {
            throw new IllegalArgumentException("slot " + batch.slot());
        }
        LakeFile file = folder.drafted(draft -> slotFile(batch, readings, draft));
        Outcome outcome = manifest.commit(new Change(List.of(file), List.of(), batch.key(), clock.instant()));
        if (outcome != Outcome.DONE) {
            folder.delete(file.path());
        }
        return outcome == Outcome.DONE;
    }

    private LakeFile slotFile(SlotBatch batch, Consumer<ReadingLines> readings, Path draft) {
        long revision = manifest.nextRevision();
        Written written = folder.drafted(lines -> write(batch, revision, readings, lines, draft));
        String path = "%s/area=%s/day=%s/slot=%02d/%d.parquet"
                .formatted(FileKind.SLOT.folder, batch.area(), batch.date(), batch.slot(), revision);
        return new LakeFile(
                path,
                FileKind.SLOT,
                batch.area(),
                batch.date(),
                batch.date(),
                batch.slot(),
                written.firstPoint(),
                written.lastPoint(),
                written.rows(),
                folder.publish(draft, path),
                revision);
    }

    private Written write(SlotBatch batch, long revision, Consumer<ReadingLines> readings, Path lines, Path draft) {
        try (ReadingLines out = new ReadingLines(lines)) {
            readings.accept(out);
        }
        return engine.writeSlot(batch, revision, lines, draft);
    }

    /** Sets whose the points of a day are, in place of what was said before. */
    public void roster(String area, LocalDate date, Stream<RosterEntry> entries) {
        LakeFile file = folder.drafted(draft -> rosterFile(area, date, entries, draft));
        Outcome outcome;
        do {
            List<LakeFile> before = live(Scope.day(area, date)).rosters();
            outcome = manifest.commit(new Change(List.of(file), before, null, clock.instant()));
        } while (outcome == Outcome.STALE);
    }

    private LakeFile rosterFile(String area, LocalDate date, Stream<RosterEntry> entries, Path draft) {
        long revision = manifest.nextRevision();
        Written written = engine.writeRoster(entries, draft);
        String path = "%s/area=%s/day=%s/%d.parquet".formatted(FileKind.ROSTER.folder, area, date, revision);
        return new LakeFile(
                path,
                FileKind.ROSTER,
                area,
                date,
                date,
                0,
                written.firstPoint(),
                written.lastPoint(),
                written.rows(),
                folder.publish(draft, path),
                revision);
    }

    /** Makes day-vectors of all that arrived for a day. @return false if another node was quicker */
    public boolean compactDay(String area, LocalDate date) {
        return compaction(FileKind.DAY, settings.dayPiece()).run(Scope.day(area, date));
    }

    /**
     * Joins days and shorter spans, so that a point's days lie together: the fewer files its history stands in, the
     * quicker it is found.
     *
     * @return false if another node was quicker
     */
    public boolean compactSpan(String area, LocalDate from, LocalDate to) {
        Scope scope = Scope.days(area, from, to);
        return compaction(FileKind.SPAN, Math.max(1, settings.spanRows() / scope.length()))
                .run(scope);
    }

    private Compaction compaction(FileKind kind, int piece) {
        return new Compaction(folder, manifest, engine, clock, kind, piece);
    }

    /**
     * Tells the values of a slot for points of the day's roster, sorted by retailer, voltage and point; points without
     * a value too.
     */
    public void slot(String area, LocalDate date, int slot, Selection selection, Consumer<SlotValue> sink) {
        Live live = live(Scope.day(area, date));
        Path roster = folder.at(live.roster());
        engine.slot(sources(live.ofSlot(slot)), roster, date, slot, selection, sink);
    }

    /** The days of a point. So many at a time that the engine's memory is enough; others wait. */
    public ToldDays history(String area, String point, LocalDate from, LocalDate to) {
        looks.acquireUninterruptibly();
        try {
            Live live = live(new Scope(area, from, to, point));
            Set<Path> lost = new HashSet<>();
            List<DayVector> days = engine.history(sources(live), point, from, to, lost::add);
            Live unread = live.only(file -> lost.contains(folder.at(file)));
            return ToldDays.of(days, unread, from, to);
        } finally {
            looks.release();
        }
    }

    /** What stands of some days in vectors now. */
    public StandingDays standing(String area, LocalDate from, LocalDate to) {
        return new StandingDays(live(Scope.days(area, from, to)), folder, engine);
    }

    /** How complete each slot of each retailer is, by the day's roster. */
    public List<SlotCount> completeness(String area, LocalDate date) {
        Live live = live(Scope.day(area, date));
        return engine.completeness(sources(live), folder.at(live.roster()), date);
    }

    /** Points of the roster without a value in a slot. */
    public List<SlotValue> gaps(String area, LocalDate date, int slot) {
        Stream.Builder<SlotValue> gaps = Stream.builder();
        slot(area, date, slot, Selection.ALL, value -> {
            if (value.energy() == null) {
                gaps.add(value);
            }
        });
        return gaps.build().toList();
    }

    /** Points with readings that the day's roster does not know, up to a number. */
    public List<String> strangers(String area, LocalDate date, int limit) {
        Live live = live(Scope.day(area, date));
        return engine.strangers(sources(live), folder.at(live.roster()), date, limit);
    }

    /** Deletes what was replaced, and what a crash left behind, once the time to keep it is over. */
    public void vacuum() {
        new Vacuum(folder, manifest).run(clock.instant().minus(settings.kept()));
    }

    private Live live(Scope scope) {
        return new Live(manifest.live(scope));
    }

    private Sources sources(Live live) {
        return new Sources(folder.at(live.slots()), folder.at(live.vectors()), live.isDisjoint());
    }
}
