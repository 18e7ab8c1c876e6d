package org.koiki.metering.delivery;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.calendar.MarketClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of published files. */
@Component
public class EnergyFiles {
    private static final Comparator<EnergyFile> ORDER = Comparator.comparing(EnergyFile::area)
            .thenComparing(EnergyFile::receiver)
            .thenComparing(file -> file.name().date())
            .thenComparing(file -> file.name().time())
            .thenComparing(file -> file.name().zip());

    private final FilesFolder folder;
    private final FileRows rows;
    private final ReadyNotices notices;
    private final AuditTrail audit;
    private final MarketClock clock;

    EnergyFiles(FilesFolder folder, FileRows rows, ReadyNotices notices, AuditTrail audit, MarketClock clock) {
        this.folder = folder;
        this.rows = rows;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes complete files visible to their receivers, and tells these, once the caller's transaction is committed. A file
     * that is published already under its name is passed over. Let it be the last thing in the transaction: publications
     * take turns from here to the commit.
     *
     * @throws EnergyFileDiffers if a name is published with other bytes; nothing is listed then
     * @throws IllegalArgumentException if a file does not lie in the files folder with all its bytes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void list(List<EnergyFile> files) {
        files.forEach(folder::requireComplete);
        List<EnergyFile> sorted = files.stream().distinct().sorted(ORDER).toList();
        Set<FileKey> inserted = rows.insert(sorted, clock.now());
        requireSame(sorted, inserted);
        List<EnergyFile> fresh = sorted.stream()
                .filter(file -> inserted.contains(FileKey.of(file)))
                .toList();
        if (!fresh.isEmpty()) {
            notices.tell(fresh);
            record(fresh);
        }
    }

    private void requireSame(List<EnergyFile> files, Set<FileKey> inserted) {
        Set<FileKey> seen = new HashSet<>();
        for (EnergyFile file : files) {
            boolean taken = !inserted.contains(FileKey.of(file)) || !seen.add(FileKey.of(file));
            if (taken) {
                String published = rows.digest(file);
                if (!published.equals(file.sha256())) {
                    throw new EnergyFileDiffers(file, published);
                }
            }
        }
    }

    private void record(List<EnergyFile> files) {
        EnergyFile first = files.getFirst();
        long receivers = files.stream().map(EnergyFile::receiver).distinct().count();
        audit.record(new AuditEntry(
                new Actor(null, null, null, null),
                "energy.publish",
                first.area() + "/" + first.name().zip(),
                null,
                Outcome.DONE,
                "files: %d, receivers: %d".formatted(files.size(), receivers)));
    }
}
