package org.koiki.metering.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koiki.Problem;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.intake.UploadTable.Parts;
import org.koiki.metering.rule.EnergyLimits;
import org.springframework.stereotype.Service;

/**
 * Batches that arrive in parts. A part is durable before it is acknowledged, and of one that breaks off what came counts as a
 * part. The last one has the batch judged, and is acknowledged by its receipt.
 */
@Service
class UploadParts {
    private static final String FOLDER = "uploads";
    private static final int MIB = 20;

    private final BatchIntake intake;
    private final UploadTable table;
    private final EnergyLimits limits;
    private final Disk disk;
    private final MarketClock clock;

    UploadParts(BatchIntake intake, UploadTable table, EnergyLimits limits, Disk disk, MarketClock clock) {
        this.intake = intake;
        this.table = table;
        this.limits = limits;
        this.disk = disk;
        this.clock = clock;
    }

    HeldUpload held(SlotKey key, String id) {
        return table.find(key, id)
                .map(parts -> new HeldUpload(
                        parts.held(), parts.whole(), parts.touchedAt().plus(kept())))
                .orElse(HeldUpload.NOTHING);
    }

    /**
     * Takes a part. One from the first byte on begins the batch anew.
     *
     * @return the receipt of the batch if the part was its last
     */
    Optional<Receipt> take(SlotKey key, String id, PartRange range, InputStream body, BatchForm form, Actor actor)
            throws IOException {
        requireFitting(range);
        List<String> before = before(key, id, range);
        PartDraft part = new PartDraft(DraftStream.place(disk));
        try {
            receive(key, id, range, part, body);
            if (range.isLast()) {
                return Optional.of(judge(key, id, range, before, part, form, actor));
            }
            join(key, id, range, part);
            return Optional.empty();
        } finally {
            part.discard();
        }
    }

    private void requireFitting(PartRange range) {
        long most = (long) limit("upload-mib") << MIB;
        if (range.whole() > most) {
            throw UploadProblems.large(range.whole(), most);
        }
    }

    /** Files of the parts before one. */
    private List<String> before(SlotKey key, String id, PartRange range) {
        if (range.first() == 0) {
            return List.of();
        }
        Parts parts = table.find(key, id).filter(there -> there.join(range)).orElseThrow(() -> gap(key, id, range));
        int most = limit("upload-parts");
        if (parts.files().size() >= most) {
            throw UploadProblems.many(most);
        }
        return parts.files();
    }

    private Problem gap(SlotKey key, String id, PartRange range) {
        return UploadProblems.gap(range, held(key, id));
    }

    private void receive(SlotKey key, String id, PartRange range, PartDraft part, InputStream body) throws IOException {
        try {
            part.receive(body, range);
        } catch (IOException broken) {
            if (part.length() > 0) {
                join(key, id, range, part);
            }
            throw broken;
        }
        if (part.length() < range.length()) {
            throw UploadProblems.length(range.length(), part.length());
        }
    }

    private void join(SlotKey key, String id, PartRange range, PartDraft part) {
        String file = FOLDER + "/" + part.file().getFileName();
        try {
            disk.publish(part.file(), file);
        } catch (UncheckedIOException e) {
            throw DraftStream.refused(e);
        }
        if (range.first() == 0) {
            disk.delete(table.begin(key, id, range.whole(), part.length(), file));
        } else if (!table.add(key, id, range, part.length(), file)) {
            disk.delete(List.of(file));
            throw gap(key, id, range);
        }
    }

    private Receipt judge(
            SlotKey key, String id, PartRange range, List<String> before, PartDraft last, BatchForm form, Actor actor)
            throws IOException {
        List<Path> files = new ArrayList<>(before.stream().map(disk::at).toList());
        files.add(last.file());
        try (InputStream sent = new JoinedFiles(files)) {
            Receipt receipt = intake.take(key, id, sent, form, actor);
            erase(key, id);
            return receipt;
        } catch (Problem refused) {
            if (refused.getStatusCode().is4xxClientError()) {
                erase(key, id);
            }
            throw refused;
        } catch (NoSuchFileException e) {
            throw gap(key, id, range);
        }
    }

    private void erase(SlotKey key, String id) {
        disk.delete(table.remove(key, id));
    }

    /** Erases what was not gone on with, and files that a crash left. */
    void forget() {
        disk.delete(table.removeOlderThan(limit("upload-hours")));
        disk.forgetOthers(FOLDER, Clock.systemUTC().instant().minus(kept()), table.files());
    }

    private Duration kept() {
        return Duration.ofHours(limit("upload-hours"));
    }

    private int limit(String name) {
        return limits.on(clock.today(), name);
    }
}
