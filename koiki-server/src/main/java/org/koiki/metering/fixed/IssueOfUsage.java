package org.koiki.metering.fixed;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.delivery.EnergyFile;
import org.koiki.metering.delivery.EnergyFiles;
import org.koiki.metering.publication.DailyIssues;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
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
    private final Masters masters;
    private final MarketClock clock;

    IssueOfUsage(
            FixedTable table,
            RecordTable records,
            DailyIssues dailies,
            DailyValues values,
            UsageFiles files,
            EnergyFiles catalogue,
            Masters masters,
            MarketClock clock) {
        this.table = table;
        this.records = records;
        this.dailies = dailies;
        this.values = values;
        this.files = files;
        this.catalogue = catalogue;
        this.masters = masters;
        this.clock = clock;
    }

    List<EnergyFile> write(FixedIssue issue) {
        FixedUnit unit = issue.unit();
        String tso = masters.current()
                .tso(unit.area(), unit.reading())
                .map(Operator::code)
                .orElseThrow();
        List<UsageFile> planned = table.files(issue);
        Map<UsageFile.Key, List<UsageRecord>> byFile =
                records.of(unit).stream().filter(one -> one.split() >= 0).collect(groupingBy(UsageRecord::file));
        List<UsageRecord> wanted = planned.stream()
                .flatMap(file -> byFile.getOrDefault(file.key(), List.of()).stream())
                .toList();
        List<EnergyFile> written = new ArrayList<>();
        try (PeriodValues period =
                new PeriodValues(issue, dailies.of(table.dailies(unit)), dailies.of(issue.dailies()))) {
            period.read(wanted, values);
            for (UsageFile file : planned) {
                written.add(files.write(issue, file, byFile.getOrDefault(file.key(), List.of()), period, tso));
            }
        }
        return written;
    }

    /** Takes part in the caller's transaction, as its last thing. */
    void list(FixedIssue issue, List<EnergyFile> written) {
        table.list(issue, clock.now());
        catalogue.list(written);
    }
}
