package org.koiki.metering.intake;

import java.time.LocalDate;
import java.util.List;
import org.koiki.metering.disk.Disk;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** What was not taken of batches, or is kept until a contract arrives. */
@Component
public class Rejects {
    private final BatchTable table;
    private final Disk disk;

    Rejects(BatchTable table, Disk disk) {
        this.table = table;
        this.disk = disk;
    }

    /** Batches of days from one to another of which any row was not taken, the last received first. */
    public List<Receipt> batches(String area, LocalDate from, LocalDate to, int most) {
        return table.withRejects(area, from, to, most);
    }

    /**
     * The rows of a batch as CSV.
     *
     * @throws org.koiki.Problem {@code ENERGY-BATCH-UNKNOWN}
     */
    public Resource rows(SlotKey key, String batch) {
        Receipt known = table.find(key, batch).orElseThrow(() -> EnergyProblems.unknown(key, batch));
        Resource rejects = new FileSystemResource(disk.at(table.file(key, known.batch()) + BatchFiles.REJECTS));
        return rejects.exists() ? rejects : new ByteArrayResource(new byte[0]);
    }
}
