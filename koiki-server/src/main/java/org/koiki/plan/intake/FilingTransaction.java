package org.koiki.plan.intake;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.plan.PlanCodes;
import org.koiki.plan.PlanId;
import org.koiki.plan.PlanRows;
import org.koiki.plan.Receipt;
import org.koiki.plan.store.Attempt;
import org.koiki.plan.store.FilingStore;
import org.koiki.plan.store.Months;
import org.koiki.plan.store.NewVersion;
import org.koiki.plan.store.NewVersion.Audience;
import org.koiki.plan.store.Standing;
import org.koiki.plan.store.StoredFilings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps an examined file in one transaction that ends before the answer. Filings of one plan wait for each other. */
@Component
class FilingTransaction {
    private final FilingStore store;
    private final Revision revision;
    private final StoredFilings filings;
    private final Months months;
    private final Audiences audiences;
    private final FilingTrail trail;
    private final TransactionTemplate transaction;

    FilingTransaction(
            FilingStore store,
            Revision revision,
            StoredFilings filings,
            Months months,
            Audiences audiences,
            FilingTrail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.revision = revision;
        this.filings = filings;
        this.months = months;
        this.audiences = audiences;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Keeps the file and says what became of it. */
    Receipt keep(Examined file, Actor actor) {
        months.prepare(file.attempt().day());
        if (file.isFaulty()) {
            return inTransaction(() -> repeatOrRefuse(file, actor));
        }
        try {
            return inTransaction(() -> repeatOrAccept(file, actor));
        } catch (NotAcceptable e) {
            return inTransaction(() -> refuse(file.with(e.faults).attempt(), actor));
        }
    }

    /** Says what would become of the file, and keeps nothing. */
    Receipt tryOut(Examined file) {
        Optional<Standing> standing = standing(file);
        if (standing.filter(stands -> isRepeat(file, stands)).isPresent()) {
            return filings.receipt(id(file), standing.get().version()).repeated(true);
        }
        if (file.isFaulty()) {
            return Receipts.dryRun(file.attempt(), List.of());
        }
        try {
            Revision.Outcome outcome =
                    revision.of(file, standing.map(Standing::version).orElse(0));
            return Receipts.dryRun(
                    file.with(outcome.findings()).attempt(), outcome.merge().carriedRows());
        } catch (NotAcceptable e) {
            return Receipts.dryRun(file.with(e.faults).attempt(), List.of());
        }
    }

    private Receipt inTransaction(Supplier<Receipt> work) {
        return requireNonNull(transaction.execute(status -> work.get()));
    }

    /** A file that stands already is a repeat even when it would be refused by now, such as after the window has closed. */
    private Receipt repeatOrRefuse(Examined file, Actor actor) {
        return standing(file)
                .filter(stands -> isRepeat(file, stands))
                .map(stands -> repeat(file, stands, actor))
                .orElseGet(() -> refuse(file.attempt(), actor));
    }

    private Receipt repeatOrAccept(Examined file, Actor actor) {
        Optional<Standing> standing = store.hold(id(file));
        return standing.filter(stands -> isRepeat(file, stands))
                .map(stands -> repeat(file, stands, actor))
                .orElseGet(() -> accept(file, standing.map(Standing::version).orElse(0), actor));
    }

    private Receipt accept(Examined file, int former, Actor actor) {
        Revision.Outcome outcome = revision.of(file, former);
        Merge merge = outcome.merge();
        Attempt attempt = file.with(outcome.findings()).attempt();
        Audience audience = audiences.of(requireNonNull(file.plan()));
        int version = former + 1;
        long filing = store.accept(new NewVersion(
                attempt,
                version,
                audience,
                PlanRows.of(merge.standing()),
                merge.carriedRows(),
                comparedFrom(attempt, audience),
                merge.zip(requireNonNull(attempt.fileName()))));
        trail.accepted(attempt, version, actor);
        return Receipts.accepted(attempt, filing, version, merge.carriedRows());
    }

    /** A plan of the day ahead is compared when filing for the day has closed, an intraday plan at once (plans.md §9). */
    private static Instant comparedFrom(Attempt attempt, Audience audience) {
        return PlanCodes.isIntraday(requireNonNull(attempt.head()).messageCode())
                ? attempt.receivedAt()
                : audience.closesAt();
    }

    private Receipt refuse(Attempt attempt, Actor actor) {
        long filing = store.refuse(attempt);
        trail.refused(attempt, actor);
        return Receipts.refused(attempt, filing);
    }

    private Receipt repeat(Examined file, Standing standing, Actor actor) {
        store.repeat(file.attempt().withFindings(List.of()), standing.version());
        trail.repeated(file.attempt(), standing.version(), actor);
        return filings.receipt(id(file), standing.version()).repeated(false);
    }

    private Optional<Standing> standing(Examined file) {
        return file.plan() == null ? Optional.empty() : store.find(id(file));
    }

    private static boolean isRepeat(Examined file, Standing standing) {
        Attempt attempt = file.attempt();
        return standing.company().equals(attempt.company()) && standing.isSame(requireNonNull(attempt.sha256()));
    }

    private static PlanId id(Examined file) {
        return PlanId.of(requireNonNull(file.plan()).head());
    }
}
