package org.koiki.metering.fixed;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.message.FixedUsage;
import org.koiki.metering.delivery.EnergyFile;
import org.koiki.metering.delivery.EnergyFiles;
import org.koiki.metering.delivery.Family;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.supplypoint.MeteredMonths;
import org.springframework.stereotype.Component;

/** Writes and lists the files of a settled issue. */
@Component
class IssueOfUsage {
    private static final BiConsumer<UsageRecord, FixedUsage> NOBODY = (record, usage) -> {};

    private final FixedTable table;
    private final RecordTable records;
    private final UsageFiles files;
    private final EnergyFiles catalogue;
    private final MeteredMonths metered;
    private final Masters masters;
    private final MarketClock clock;

    IssueOfUsage(
            FixedTable table,
            RecordTable records,
            UsageFiles files,
            EnergyFiles catalogue,
            MeteredMonths metered,
            Masters masters,
            MarketClock clock) {
        this.table = table;
        this.records = records;
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

    /** Writes the files, several at the same time. */
    Written write(FixedIssue issue, PeriodValues values) {
        FixedUnit unit = issue.unit();
        String tso = masters.current()
                .tso(unit.area(), unit.reading())
                .map(Operator::code)
                .orElseThrow();
        List<UsageFile> planned = table.files(issue);
        List<UsageRecord> all = records.of(unit);
        Map<UsageFile.Key, List<UsageRecord>> byFile =
                all.stream().filter(one -> one.split() >= 0).collect(groupingBy(UsageRecord::file));
        Map<UsageFile.Key, Integer> revisions = table.revisions(unit);
        PublishedMonths months = new PublishedMonths(unit, all);
        Set<UsageFile> issued = Set.copyOf(planned);
        List<EnergyFile> written = Cores.each(planned, file -> {
            UsageFile.Key fixed = file.key().of(Family.FIXED);
            List<UsageRecord> own = byFile.getOrDefault(fixed, List.of()).stream()
                    .filter(record -> record.isIn(file.key().family()))
                    .toList();
            UsageFile standing = standing(new UsageFile(fixed, revisions.getOrDefault(fixed, -1)), issued);
            return files.write(issue, file, own, values, standing, tso, file.isFixed() ? months::tell : NOBODY);
        });
        return new Written(of(planned, written, true), of(planned, written, false), months);
    }

    private static List<EnergyFile> of(List<UsageFile> planned, List<EnergyFile> written, boolean fixed) {
        return IntStream.range(0, planned.size())
                .filter(i -> planned.get(i).isFixed() == fixed)
                .mapToObj(written::get)
                .toList();
    }

    /** What is published already: the revision before the issue's own, or the last one where the issue has none. */
    private static @Nullable UsageFile standing(UsageFile last, Set<UsageFile> planned) {
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
