package org.koiki.switching.bulk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.supplypoint.LookCount;
import org.koiki.switching.Purpose;
import org.koiki.switching.RequestKey;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.SwitchingTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a retailer does with files of applications: a file is judged and shown, then confirmed or given up. Nothing is applied for
 * before it is confirmed; then the hub files the rows that would be taken, one after the other.
 */
@Service
public class BulkFiles {
    private static final int LONGEST_NAME = 80;

    private final Judging judging;
    private final BulkRows files;
    private final BulkLines lines;
    private final SwitchingTrail trail;
    private final LookCount looks;
    private final MarketClock clock;

    BulkFiles(
            Judging judging,
            BulkRows files,
            BulkLines lines,
            SwitchingTrail trail,
            LookCount looks,
            MarketClock clock) {
        this.judging = judging;
        this.files = files;
        this.lines = lines;
        this.trail = trail;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * Judges every row of a file and keeps what was found.
     *
     * @param bytes CSV in UTF-8 or Windows-31J, or a JSON array
     * @throws org.koiki.Problem {@code SWI-1401} to {@code SWI-1403} when the file as a whole cannot be taken
     */
    @Transactional
    public BulkFile check(byte[] bytes, @Nullable String name, Caller caller) {
        return check(bytes, name, null, caller).file();
    }

    /** A file, and whether it was there before. */
    public record Checked(BulkFile file, boolean repeated) {}

    /** As above; the same key and file again gives the file that is there. */
    @Transactional
    public Checked check(byte[] bytes, @Nullable String name, @Nullable String key, Caller caller) {
        String company = caller.company().code();
        RequestKey sent = RequestKey.of(key, new String(bytes, StandardCharsets.ISO_8859_1));
        Optional<String> before = files.byKey(company, sent);
        return before.isPresent()
                ? new Checked(files.find(before.get(), company).orElseThrow(), true)
                : new Checked(keep(judging.judge(bytes, company), shown(name), sent, caller), false);
    }

    private BulkFile keep(List<JudgedRow> rows, String name, RequestKey sent, Caller caller) {
        String number = files.insert(name, sent, clock.now(), caller);
        rows.forEach(row -> lines.insert(number, row));
        trail.done(caller, "bulk.check", number, null, rows.size() + " rows");
        looks.looked(caller, number, null, Purpose.APPLICATION.name(), rows.size());
        return files.find(number, caller.company().code()).orElseThrow();
    }

    /** Has the acceptable rows of a file filed. Again it changes nothing. */
    @Transactional
    public BulkFile confirm(String number, Caller caller) {
        BulkStage stage = lock(number, caller);
        if (stage == BulkStage.DISCARDED) {
            throw SwitchingProblems.wrongStage("bulk", number, stage.name(), new Text("確定", "confirmed"));
        }
        if (stage == BulkStage.CHECKED) {
            files.confirm(number, clock.now(), caller);
            trail.done(caller, "bulk.confirm", number, null, null);
        }
        return files.find(number, caller.company().code()).orElseThrow();
    }

    /** Gives up a file that is not confirmed. */
    @Transactional
    public BulkFile discard(String number, Caller caller) {
        BulkStage stage = lock(number, caller);
        if (stage == BulkStage.CONFIRMED || stage == BulkStage.DONE) {
            throw SwitchingProblems.wrongStage("bulk", number, stage.name(), new Text("破棄", "given up"));
        }
        if (stage == BulkStage.CHECKED) {
            files.discard(number);
            trail.done(caller, "bulk.discard", number, null, null);
        }
        return files.find(number, caller.company().code()).orElseThrow();
    }

    private BulkStage lock(String number, Caller caller) {
        return files.lock(number, caller.company().code()).orElseThrow(() -> SwitchingProblems.notFound(number));
    }

    private static String shown(@Nullable String name) {
        String plain = name == null ? "" : name.replaceAll("\\p{Cntrl}", "");
        return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
