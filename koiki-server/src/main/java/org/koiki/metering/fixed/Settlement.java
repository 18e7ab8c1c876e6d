package org.koiki.metering.fixed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.delivery.Extension;
import org.koiki.metering.delivery.Extensions;
import org.koiki.metering.delivery.Takers;
import org.koiki.metering.fixed.FixedTable.Issued;
import org.koiki.metering.publication.Pace;
import org.springframework.stereotype.Component;

/** Settles what an issue holds, before its first file is written. */
@Component
class Settlement {
    private static final Actor NOBODY = new Actor(null, null, null, null);

    private static final int MOST = 100;

    private final FixedTable table;
    private final RecordTable records;
    private final UsageSplits splits;
    private final Extensions extensions;
    private final Pace pace;
    private final AuditTrail audit;
    private final MarketClock clock;

    Settlement(
            FixedTable table,
            RecordTable records,
            UsageSplits splits,
            Extensions extensions,
            Pace pace,
            AuditTrail audit,
            MarketClock clock) {
        this.table = table;
        this.records = records;
        this.splits = splits;
        this.extensions = extensions;
        this.pace = pace;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a unit may be issued again now: the names of its files have two digits for the revision. */
    boolean isTime(FixedUnit unit) {
        Issued issued = table.issued(unit);
        return issued.times() == 0
                || issued.times() < MOST
                        && !pace.next(issued.last(), issued.times(), unit.last())
                                .isAfter(clock.now());
    }

    /** Takes part in the caller's transaction. @param dailies issues of daily files that the values come from */
    FixedIssue of(FixedUnit unit, Verdict verdict, List<Long> dailies) {
        FixedIssue issue = table.add(unit, dailies, clock.now());
        Map<UsageFile.Key, Integer> revisions = table.revisions(unit);
        List<UsageRecord> placed = placed(issue, verdict.settled(), revisions);
        records.settle(unit, placed);
        records.stated(unit);
        List<UsageFile> files = files(verdict, placed, revisions, extensions.takers(unit.last()));
        table.add(issue, files);
        record(unit, placed, files);
        return issue;
    }

    private List<UsageRecord> placed(
            FixedIssue issue, List<UsageRecord> settled, Map<UsageFile.Key, Integer> revisions) {
        List<UsageRecord> known = new ArrayList<>();
        List<UsageRecord> fresh = new ArrayList<>();
        for (UsageRecord one : settled) {
            long brought = one.state() == RecordState.PROVIDED ? issue.id() : 0;
            (one.split() < 0 ? fresh : known).add(one.as(one.state(), brought));
        }
        known.addAll(splits.cut(issue.unit(), fresh, revisions.keySet()));
        return known;
    }

    private static List<UsageFile> files(
            Verdict verdict, List<UsageRecord> placed, Map<UsageFile.Key, Integer> revisions, Takers takers) {
        Set<UsageFile.Key> keys = new HashSet<>();
        Stream.concat(verdict.corrected().stream(), placed.stream()).forEach(one -> {
            keys.add(one.file());
            Stream.of(Extension.values())
                    .forEach(extension -> beside(one, extension, takers).ifPresent(keys::add));
        });
        verdict.restated()
                .forEach(one -> beside(one, Extension.EXCHANGE, takers).ifPresent(keys::add));
        return keys.stream()
                .map(key -> new UsageFile(key, revisions.getOrDefault(key, -1) + 1))
                .sorted(UsageFile.ORDER)
                .toList();
    }

    /** The file that tells of a record over again, where its retailer takes such files. */
    private static Optional<UsageFile.Key> beside(UsageRecord record, Extension extension, Takers takers) {
        return record.isIn(extension.family()) && takers.take(extension, record.retailer())
                ? Optional.of(record.file().of(extension.family()))
                : Optional.empty();
    }

    private void record(FixedUnit unit, List<UsageRecord> placed, List<UsageFile> files) {
        long provided = placed.stream()
                .filter(one -> one.state() == RecordState.PROVIDED)
                .count();
        String detail =
                "provided: %d, not provided: %d, files: %d".formatted(provided, placed.size() - provided, files.size());
        audit.record(new AuditEntry(NOBODY, "energy.fixed", unit.toString(), null, Outcome.DONE, detail));
    }
}
