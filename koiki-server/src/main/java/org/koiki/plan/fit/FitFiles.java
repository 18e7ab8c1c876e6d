package org.koiki.plan.fit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Finding;
import org.koiki.message.GenerationPlan;
import org.koiki.message.PlanFileName;
import org.koiki.message.PlanHead;
import org.koiki.message.PlanWriter;
import org.koiki.message.ZippedXml;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.participant.Role;
import org.koiki.plan.Receipt;
import org.koiki.plan.fit.FitStep.Side;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * FIT working files (plans.md §6): the retailer opens one with its groups and plants, the TSO of the area fills in the totals of
 * the groups, the retailer splits them over the plants and adds its sales.
 */
@Service
public class FitFiles {
    public static final int MOST = 500;

    private final FitStore store;
    private final FitChecks checks;
    private final FitRounds rounds;
    private final FitAudit audit;
    private final FitNotices notices;
    private final Masters masters;
    private final MarketClock clock;
    private final TransactionTemplate transaction;

    FitFiles(
            FitStore store,
            FitChecks checks,
            FitRounds rounds,
            FitAudit audit,
            FitNotices notices,
            Masters masters,
            MarketClock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.checks = checks;
        this.rounds = rounds;
        this.audit = audit;
        this.notices = notices;
        this.masters = masters;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Those of a day and later that the caller files or, as a TSO, has to fill: at most {@link #MOST}. */
    public List<FitFile> list(LocalDate from, Caller caller) {
        return store.list(from, caller.company().code(), MOST);
    }

    public Optional<FitView> find(String id, Caller caller) {
        return store.find(id, caller.company().code())
                .map(file -> new FitView(
                        file,
                        store.plan(id),
                        store.steps(id).stream()
                                .map(step -> isOf(step, caller) ? step : step.withoutUser())
                                .toList(),
                        rounds.due(file.targetDate(), FitRound.FIRST).orElse(null),
                        rounds.due(file.targetDate(), FitRound.SECOND).orElse(null)));
    }

    private static boolean isOf(FitStep step, Caller caller) {
        return step.company().equals(caller.company().code());
    }

    public Optional<ZippedXml> xml(String id, Caller caller) {
        return store.find(id, caller.company().code()).map(file -> new ZippedXml(file.fileName(), store.xml(id)));
    }

    /**
     * Takes a file from a retailer or a TSO. Whatever it holds, the answer is a receipt, whose plan id is the FIT_ID.
     *
     * @param body XML, or a zip with exactly one
     * @return empty when a TSO fills a file that nobody has opened
     */
    public Optional<Receipt> put(byte[] body, Caller caller) {
        FitBody file = FitBody.read(body);
        Instant now = clock.now();
        GenerationPlan plan = file.plan();
        if (plan == null) {
            return Optional.of(refuse(file, file.findings(), caller, now));
        }
        PlanHead head = plan.head();
        return Objects.requireNonNull(transaction.execute(status -> {
            store.lock(head.targetDate());
            Optional<FitFile> known = store.find(head.targetDate(), head.filer());
            return isTso(head, caller)
                    ? known.map(found -> fill(file, plan, found, caller, now))
                    : Optional.of(submit(file, plan, known.orElse(null), caller, now));
        }));
    }

    private boolean isTso(PlanHead head, Caller caller) {
        return caller.company().is(Role.TSO)
                && company(head.destination(), head.targetDate())
                        .filter(caller.company().code()::equals)
                        .isPresent();
    }

    private Receipt submit(FitBody file, GenerationPlan plan, @Nullable FitFile known, Caller caller, Instant now) {
        GenerationPlan standing =
                known == null || known.filledAt() == null || !known.isOf(caller) ? null : store.plan(known.id());
        boolean same = standing != null && FitPlans.skeleton(standing).equals(FitPlans.skeleton(plan));
        List<Finding> findings = checks.retailer(plan, file.places(), caller, now, same ? standing : null);
        if (FitBody.isFaulty(findings)) {
            return refuse(file, findings, caller, now);
        }
        if (known != null && isRepeat(known, Side.RETAILER, file)) {
            return FitReceipts.accepted(known, file, findings, now).repeated(false);
        }
        FitFile before = (known == null ? opened(plan.head(), file, now) : known).submitted(file.name(), now);
        FitFile after;
        if (same) {
            after = before.after(FitStatus.SUBMITTED, FitReceiptStatus.SUBMITTED, now, before.filledAt());
        } else {
            after = before.after(
                    FitStatus.PLAN,
                    standing == null ? FitReceiptStatus.RETAILER_RECEIVED : FitReceiptStatus.TSO_TO_UPDATE,
                    now,
                    null);
        }
        return keep(after, file, file.xml(), findings, Side.RETAILER, caller, now);
    }

    private Receipt fill(FitBody file, GenerationPlan plan, FitFile known, Caller caller, Instant now) {
        GenerationPlan standing = store.plan(known.id());
        List<Finding> findings = checks.tso(plan, standing, now);
        if (FitBody.isFaulty(findings)) {
            return refuse(file, findings, caller, now);
        }
        boolean unchanged =
                known.filledAt() != null && FitPlans.totals(standing).equals(FitPlans.totals(plan));
        boolean submitted =
                known.status() == FitStatus.SUBMITTED || known.receiptStatus() == FitReceiptStatus.RETAILER_TO_UPDATE;
        FitFile after = unchanged
                ? known.after(known.status(), known.receiptStatus(), now, now)
                : known.after(
                        FitStatus.SUPPLY,
                        submitted ? FitReceiptStatus.RETAILER_TO_UPDATE : FitReceiptStatus.TSO_RECEIVED,
                        now,
                        now);
        byte[] xml =
                unchanged ? store.xml(known.id()) : PlanWriter.write(FitPlans.filled(standing, FitPlans.totals(plan)));
        return keep(after, file, xml, findings, Side.TSO, caller, now);
    }

    private Receipt keep(
            FitFile after, FitBody file, byte[] xml, List<Finding> findings, Side side, Caller caller, Instant now) {
        store.keep(after, xml);
        FitStep step = new FitStep(
                after.steps(),
                side,
                after.status(),
                after.receiptStatus(),
                caller.company().code(),
                caller.user(),
                now,
                file.sha256(),
                file.name());
        store.keep(after.id(), step, file.xml());
        audit.done(after, side, caller.actor());
        notices.changed(after, side);
        return FitReceipts.accepted(after, file, findings, now);
    }

    private boolean isRepeat(FitFile known, Side side, FitBody file) {
        FitStep last = store.steps(known.id()).getLast();
        return last.side() == side && last.sha256().equals(file.sha256());
    }

    private FitFile opened(PlanHead head, FitBody file, Instant now) {
        LocalDate day = head.targetDate();
        return new FitFile(
                FitFile.id(day, head.sender(), store.number(day, head.sender())),
                day,
                head.filer(),
                head.sender(),
                company(head.sender(), day).orElse(head.sender()),
                head.destination(),
                company(head.destination(), day).orElse(head.destination()),
                FitStatus.PLAN,
                FitReceiptStatus.RETAILER_RECEIVED,
                0,
                now,
                now,
                now,
                null,
                file.name());
    }

    private Receipt refuse(FitBody file, List<Finding> findings, Caller caller, Instant now) {
        audit.refused(file.name(), FitBody.faults(findings), caller.actor());
        return FitReceipts.refused(file, findings, now);
    }

    private Optional<String> company(String operator, LocalDate day) {
        return masters.current().operator(operator, day).map(Operator::company);
    }

    /** The name that the field gives to a working file. */
    static String name(PlanHead head) {
        return PlanFileName.of(GenerationPlan.FIT_WORKING_FILE, head.targetDate(), head.sender())
                .xml();
    }
}
