package org.koiki.switching.bulk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.switching.SwitchingProblems;
import org.springframework.stereotype.Service;

/** The caller's own files and what became of their rows. */
@Service
public class BulkViews {
    private static final int MOST = 1_000;

    private final BulkRows files;
    private final BulkLines lines;
    private final BulkCsv csv;

    BulkViews(BulkRows files, BulkLines lines, BulkCsv csv) {
        this.files = files;
        this.lines = lines;
        this.csv = csv;
    }

    public Optional<BulkFile> find(String number, Caller caller) {
        return files.find(number, caller.company().code());
    }

    /** Newest first. @param cursor number of the last file of the part before */
    public Page<BulkFile> list(@Nullable String cursor, int limit, Caller caller) {
        int most = Math.clamp(limit, 1, MOST);
        List<BulkFile> found = files.list(caller.company().code(), cursor, most + 1);
        return Page.of(found, most, BulkFile::number);
    }

    /** The rows in their order. @param cursor the last row of the part before */
    public Page<BulkRow> rows(
            String number, @Nullable BulkOutcome outcome, @Nullable Integer cursor, int limit, Caller caller) {
        require(number, caller);
        int most = Math.clamp(limit, 1, MOST);
        List<BulkRow> found = lines.list(number, outcome, cursor == null ? 0 : cursor, most + 1);
        return Page.of(found, most, row -> Integer.toString(row.row()));
    }

    /** Every row with its outcome, faults and application. */
    public byte[] csv(String number, Caller caller) {
        require(number, caller);
        return csv.write(lines.list(number, null, 0, Integer.MAX_VALUE));
    }

    private void require(String number, Caller caller) {
        if (find(number, caller).isEmpty()) {
            throw SwitchingProblems.notFound(number);
        }
    }
}
