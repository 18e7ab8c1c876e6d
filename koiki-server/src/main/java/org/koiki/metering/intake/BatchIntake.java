package org.koiki.metering.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.roster.Roster;
import org.koiki.metering.roster.Rosters;
import org.koiki.metering.rule.EnergyLimits;
import org.koiki.metering.rule.ValueFlags;
import org.koiki.supplypoint.InstalledMeters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes batches of readings as they come: rows are checked while they arrive, the files are durable before the batch is, and
 * the batch before it is acknowledged. A bad row stops nothing.
 */
@Service
class BatchIntake {
    private static final long TENTHS_OF_WH = 10_000;
    private static final int SHORT = 12;

    private final Rosters rosters;
    private final EnergyLimits limits;
    private final ValueFlags flags;
    private final InstalledMeters installed;
    private final Disk disk;
    private final BatchTable table;
    private final SlotDue due;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final MarketClock clock;
    private final ObjectProvider<BatchWatch> watches;

    BatchIntake(
            Rosters rosters,
            EnergyLimits limits,
            ValueFlags flags,
            InstalledMeters installed,
            Disk disk,
            BatchTable table,
            SlotDue due,
            TransactionTemplate transaction,
            AuditTrail audit,
            MarketClock clock,
            ObjectProvider<BatchWatch> watches) {
        this.rosters = rosters;
        this.limits = limits;
        this.flags = flags;
        this.installed = installed;
        this.disk = disk;
        this.table = table;
        this.due = due;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
        this.watches = watches;
    }

    /** Takes a batch, or gives the receipt of the same batch that was taken before. */
    Receipt take(SlotKey key, String id, InputStream sent, BatchForm form, Actor actor) throws IOException {
        Roster roster = roster(key);
        BatchFiles files = new BatchFiles(disk, key.area(), limits.on(key.day(), "listed-rejects"));
        try {
            long most = limits.on(key.day(), "most-kwh") * TENTHS_OF_WH;
            BatchRows rows = new BatchRows(roster, most, flags.on(key.day()), installed, files);
            String sha256 = read(sent, form, rows);
            Optional<Receipt> known = table.find(key, id);
            if (known.isPresent()) {
                return same(known.get(), sha256);
            }
            long content = HexFormat.fromHexDigitsToLong(sha256, 0, SHORT) ^ rows.judged();
            String path = "batches/%s-%s-%012x-%d".formatted(key, id, content, roster.parts());
            files.publish(path);
            Receipt receipt = keep(key, id, sha256, path, roster.parts(), rows, files, actor);
            watches.orderedStream().forEach(watch -> watch.taken(key));
            return receipt;
        } finally {
            files.discard();
        }
    }

    /** The first batch of a day has it made, which takes room on the disk. */
    private Roster roster(SlotKey key) {
        try {
            return rosters.of(key.area(), key.day()).orElseThrow(() -> EnergyProblems.noContracts(key));
        } catch (UncheckedIOException e) {
            throw DraftStream.refused(e);
        }
    }

    private String read(InputStream sent, BatchForm form, BatchRows rows) throws IOException {
        try (InputStream unpacked = form.open(sent)) {
            BatchBody body = form.isParquet()
                    ? new ParquetBody(unpacked, DraftStream.place(disk), limits.on(clock.today(), "parquet-rows"))
                    : new CsvBody(unpacked);
            return body.read(rows);
        }
    }

    private static Receipt same(Receipt known, String sha256) {
        if (!known.sha256().equals(sha256)) {
            throw EnergyProblems.differs(known.key(), known.batch(), known.sha256(), sha256);
        }
        return known;
    }

    private Receipt keep(
            SlotKey key,
            String id,
            String sha256,
            String path,
            int parts,
            BatchRows rows,
            BatchFiles files,
            Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            int number = table.lock(key);
            Optional<Receipt> known = table.find(key, id);
            if (known.isPresent()) {
                return same(known.get(), sha256);
            }
            Receipt receipt = new Receipt(
                    key.area(),
                    key.day(),
                    key.slot(),
                    id,
                    number,
                    rows.rows(),
                    rows.takings().accepted(),
                    rows.takings().withoutValue(),
                    files.count(Reason.UNKNOWN),
                    files.rejected(),
                    files.reasons(),
                    sha256,
                    clock.now());
            table.add(receipt, rows.takings().fedIn(), path, String.valueOf(actor.company()), parts);
            due.schedule(key);
            audit.record(new AuditEntry(
                    actor,
                    "energy.batch",
                    key + "/" + id,
                    null,
                    Outcome.DONE,
                    "rows: %d, accepted: %d, unknown: %d, rejected: %d"
                            .formatted(receipt.rows(), receipt.accepted(), receipt.unknown(), receipt.rejected())));
            return receipt;
        }));
    }
}
