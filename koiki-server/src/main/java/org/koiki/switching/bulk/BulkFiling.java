package org.koiki.switching.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.koiki.Problem;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.participant.Company;
import org.koiki.participant.Masters;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.Told;
import org.koiki.switching.application.Applications;
import org.koiki.switching.bulk.BulkLines.Pending;
import org.koiki.switching.bulk.BulkRows.Confirmed;
import org.koiki.switching.relay.Relays;
import org.koiki.switching.rule.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files the rows of confirmed files in their order. The application or relay and the note that its row is filed are one transaction, so that
 * a row is filed once, whenever a node stops and whichever goes on.
 */
@Component
class BulkFiling {
    private static final Logger LOG = LoggerFactory.getLogger(BulkFiling.class);
    private static final int TRIES = 5;

    private final BulkRows files;
    private final BulkLines lines;
    private final Applications applications;
    private final Relays relays;
    private final TransactionTemplate transaction;
    private final Masters masters;
    private final Faults faults;
    private final Told told;
    private final MarketClock clock;

    BulkFiling(
            BulkRows files,
            BulkLines lines,
            Applications applications,
            Relays relays,
            TransactionTemplate transaction,
            Masters masters,
            Faults faults,
            Told told,
            MarketClock clock) {
        this.files = files;
        this.lines = lines;
        this.applications = applications;
        this.relays = relays;
        this.transaction = transaction;
        this.masters = masters;
        this.faults = faults;
        this.told = told;
        this.clock = clock;
    }

    /** Works until nothing is left. */
    void run() {
        for (Optional<Confirmed> file = files.confirmed(); file.isPresent(); file = files.confirmed()) {
            step(file.get());
        }
    }

    /** Files one row, or ends the file. */
    void step(Confirmed file) {
        lines.next(file.number()).ifPresentOrElse(row -> file(file, row), () -> finish(file));
    }

    private void file(Confirmed file, Pending row) {
        try {
            transaction.executeWithoutResult(status -> {
                if (lines.take(file.number(), row.row())) {
                    carryOut(file, row);
                }
            });
        } catch (Problem refusal) {
            transaction.executeWithoutResult(status -> refuse(file, row, refusal));
        } catch (RuntimeException e) {
            LOG.warn("Row {} of {}: {}", row.row(), file.number(), e.getMessage());
            transaction.executeWithoutResult(status -> fail(file, row));
        }
    }

    private void carryOut(Confirmed file, Pending row) {
        switch (row.wanted()) {
            case Wanted.OfApplication application ->
                lines.filed(
                        file.number(),
                        row.row(),
                        applications
                                .apply(application.content(), null, caller(file))
                                .application()
                                .number());
            case Wanted.OfRelay relay ->
                lines.registered(
                        file.number(),
                        row.row(),
                        relays.register(relay.content(), null, caller(file))
                                .relay()
                                .number());
        }
    }

    private void refuse(Confirmed file, Pending row, Problem refusal) {
        if (lines.take(file.number(), row.row())) {
            lines.refused(file.number(), row.row(), SwitchingProblems.faultsOf(refusal));
        }
    }

    private void fail(Confirmed file, Pending row) {
        if (lines.take(file.number(), row.row()) && lines.failed(file.number(), row.row()) >= TRIES) {
            lines.refused(file.number(), row.row(), List.of(faults.of("SWI-1406", "row", row.row(), null)));
        }
    }

    private Caller caller(Confirmed file) {
        Company company =
                masters.current().company(file.company(), clock.today()).orElseThrow();
        return new Caller(company, file.user(), file.kind(), Set.of(), file.certificate(), file.address());
    }

    private void finish(Confirmed file) {
        transaction.executeWithoutResult(status -> files.finish(file.number(), clock.now())
                .flatMap(company -> files.find(file.number(), company))
                .ifPresent(done -> tell(file.company(), done)));
    }

    private void tell(String company, BulkFile file) {
        told.tell(
                company,
                "bulk.done",
                file.number(),
                "done",
                new Text(
                        "一括申請 %s の処理が終わりました（申込み・取次 %d 件、却下 %d 件）。"
                                .formatted(file.number(), file.filed(), file.refused()),
                        "The file %s is worked off: %d rows filed, %d refused."
                                .formatted(file.number(), file.filed(), file.refused())),
                Map.of("rows", file.rows(), "filed", file.filed(), "refused", file.refused()));
    }
}
