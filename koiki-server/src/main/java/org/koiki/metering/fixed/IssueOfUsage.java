package org.koiki.metering.fixed;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.delivery.EnergyFile;
import org.koiki.metering.delivery.EnergyFiles;
import org.koiki.metering.delivery.Family;
import org.koiki.metering.publication.DailyIssues;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.supplypoint.MeteredMonths;
import org.springframework.stereotype.Component;

/** Writes and lists the files of a settled issue. */
@Component
class IssueOfUsage {
    private final FixedTable table;
    private final RecordTable records;
    private final DailyIssues dailies;
    private final DailyValues values;
    private final UsageFiles files;
    private final EnergyFiles catalogue;
    private final MeteredMonths metered;
    private final Masters masters;
    private final MarketClock clock;

    IssueOfUsage(
            FixedTable table,
            RecordTable records,
            DailyIssues dailies,
            DailyValues values,
            UsageFiles files,
            EnergyFiles catalogue,
            MeteredMonths metered,
            Masters masters,
            MarketClock clock) {
        this.table = table;
        this.records = records;
        this.dailies = dailies;
        this.values = values;
        this.files = files;
        this.catalogue = catalogue;
        this.metered = metered;
        this.masters = masters;
        this.clock = clock;
    }

    /**
     * What is whole on disk.
     *
     * @param beside files that tell some points over again
     */
    record Written(List<EnergyFile> fixed, List<EnergyFile> beside, PublishedMonths months) {}

    Written write(FixedIssue issue) {
        FixedUnit unit = issue.unit();
        String tso = masters.current()
                .tso(unit.area(), unit.reading())
                .map(Operator::code)
                .orElseThrow();
        List<UsageFile> planned = table.files(issue);
        List<UsageRecord> all = records.of(unit);
        Map<UsageFile.Key, List<UsageRecord>> byFile =
                all.stream().filter(one -> one.split() >= 0).collect(groupingBy(UsageRecord::file));
        List<UsageRecord> wanted = planned.stream()
                .map(file -> file.key().of(Family.FIXED))
                .distinct()
                .flatMap(key -> byFile.getOrDefault(key, List.of()).stream())
                .toList();
        Map<UsageFile.Key, Integer> revisions = table.revisions(unit);
        Written written = new Written(new ArrayList<>(), new ArrayList<>(), new PublishedMonths(unit, all));
        try (PeriodValues period =
                new PeriodValues(issue, dailies.of(table.dailies(unit)), dailies.of(issue.dailies()))) {
            period.read(wanted, values);
            for (UsageFile file : planned) {
                UsageFile.Key fixed = file.key().of(Family.FIXED);
                List<UsageRecord> own = byFile.getOrDefault(fixed, List.of()).stream()
                        .filter(record -> record.isIn(file.key().family()))
                        .toList();
                UsageFile standing = standing(new UsageFile(fixed, revisions.getOrDefault(fixed, -1)), planned);
                if (file.isFixed()) {
                    written.fixed().add(files.write(issue, file, own, period, standing, tso, written.months()::tell));
                } else {
                    written.beside().add(files.write(issue, file, own, period, standing, tso, (record, usage) -> {}));
                }
            }
        }
        return written;
    }

    /** What is published already: the revision before the issue's own, or the last one where the issue has none. */
    private static @Nullable UsageFile standing(UsageFile last, List<UsageFile> planned) {
        int revision = planned.contains(last) ? last.revision() - 1 : last.revision();
        return revision < 0 ? null : new UsageFile(last.key(), revision);
    }

    /** Lists what comes before the files of fixed usage; takes part in the caller's transaction, as its last thing. */
    void listBeside(Written written) {
        catalogue.list(written.beside());
    }

    /** Takes part in the caller's transaction, as its last thing. */
    void list(FixedIssue issue, Written written) {
        table.list(issue, clock.now());
        written.months().putInto(metered);
        catalogue.list(written.fixed());
    }
}
