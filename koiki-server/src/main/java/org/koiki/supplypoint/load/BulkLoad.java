package org.koiki.supplypoint.load;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.calendar.MarketClock;
import org.koiki.supplypoint.MasterIntake;
import org.koiki.supplypoint.check.ContractChecks;
import org.koiki.supplypoint.check.PointChecks;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads files of points, meters and contracts: CSV in UTF-8 of any length, streamed. Bad lines are reported and stop nothing.
 * Rows are taken in chunks, each for good; loading a file again changes nothing.
 */
@Service
public class BulkLoad {
    private static final int TRIES = 5;

    private final PointChecks points;
    private final ContractChecks contracts;
    private final Map<LoadKind, Merge> merges;
    private final MasterIntake intake;
    private final FirstContracts first;
    private final EmptyAreas emptyAreas;
    private final LoadRows rows;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final MarketClock clock;

    BulkLoad(
            PointChecks points,
            ContractChecks contracts,
            List<Merge> merges,
            MasterIntake intake,
            FirstContracts first,
            EmptyAreas emptyAreas,
            LoadRows rows,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            AuditTrail audit,
            MarketClock clock) {
        this.points = points;
        this.contracts = contracts;
        this.merges = merges.stream().collect(toMap(Merge::kind, merge -> merge));
        this.intake = intake;
        this.first = first;
        this.emptyAreas = emptyAreas;
        this.rows = rows;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Loads a file to its end.
     *
     * @param areas of which the caller keeps the points; rows of others are refused
     * @throws LoadRefused when nothing of the file can be read; where it cannot be read on, the report says so
     */
    public LoadReport load(InputStream csv, Set<String> areas, Actor actor) {
        try (LoadFile file = new LoadFile(csv)) {
            long id = rows.begin(file.kind(), actor, clock.now());
            LoadCount count = new LoadCount(rows, id, clock);
            merge(id, file, areas, count);
            applyWaiting(file.kind(), areas, actor);
            count.end();
            record(id, file.kind(), count, actor);
            return find(id, actor).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void applyWaiting(LoadKind kind, Set<String> areas, Actor actor) {
        if (kind == LoadKind.POINTS) {
            areas.forEach(area -> {
                while (intake.applyWaiting(Integer.parseInt(area), actor) > 0) {}
            });
        }
    }

    /** A load of the caller's company with its first faults. */
    public Optional<LoadReport> find(long load, Actor actor) {
        return rows.find(load, company(actor), LoadCount.MOST_FAULTS);
    }

    /** The newest loads of the caller's company, without faults. */
    public List<LoadReport> newest(int most, Actor actor) {
        return newest(null, most, actor).items();
    }

    /** As above. @param cursor id of the last one of the part before */
    public Page<LoadReport> newest(@Nullable Long cursor, int most, Actor actor) {
        List<LoadReport> found = rows.of(company(actor), cursor == null ? Long.MAX_VALUE : cursor, most + 1);
        return Page.of(found, most, load -> Long.toString(load.id()));
    }

    private static String company(Actor actor) {
        return String.valueOf(actor.company());
    }

    private void merge(long id, LoadFile file, Set<String> areas, LoadCount count) {
        Set<Integer> empty = emptyAreas.of(file.kind(), areas);
        Merge merge = Objects.requireNonNull(merges.get(file.kind()));
        LoadState state = new LoadState(new SiteIds(jdbc), empty);
        if (file.kind() != LoadKind.CONTRACTS) {
            read(file, areas, count, chunk -> merge(merge, chunk, state));
            return;
        }
        first.begin(id, empty);
        try {
            read(
                    file,
                    areas,
                    count,
                    chunk -> empty.contains(chunk.area) ? first.copy(id, chunk) : merge(merge, chunk, state));
            empty.forEach(area -> count.add(first.finish(id, area)));
        } finally {
            first.end(id, empty);
        }
    }

    private void read(LoadFile file, Set<String> areas, LoadCount count, Function<Chunk, Tally> taken) {
        AreaCheck own = new AreaCheck(areas);
        try (Loading loading = new Loading(chunk -> count.add(taken.apply(chunk)))) {
            while (count.reads(file)) {
                Line line = file.line();
                Row row = line.faults.isEmpty() ? read(file.kind(), line) : null;
                if (row != null && own.holds(row.point(), line.faults)) {
                    loading.add(row);
                }
                count.line(line);
            }
            loading.finish();
        }
    }

    private @Nullable Row read(LoadKind kind, Line line) {
        return switch (kind) {
            case POINTS -> PointLine.read(line, points);
            case METERS -> MeterLine.read(line);
            case CONTRACTS -> ContractLine.read(line, contracts);
        };
    }

    /** Somebody may change the same points meanwhile: then all is looked at anew. */
    private Tally merge(Merge merge, Chunk chunk, LoadState load) {
        merge.prepare(chunk, load);
        for (int tries = 1; ; tries++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> merge.merge(chunk, load)));
            } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void record(long id, LoadKind kind, LoadCount count, Actor actor) {
        audit.record(new AuditEntry(actor, "point.load", Long.toString(id), null, Outcome.DONE, kind + ": " + count));
    }
}
