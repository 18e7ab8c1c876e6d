package org.koiki.switching.rollback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.BusinessDays;
import org.koiki.calendar.DueList;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.switching.Preconditions;
import org.koiki.switching.RequestKey;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.application.CompletedSwitch;
import org.koiki.switching.application.CompletedSwitches;
import org.koiki.switching.application.DeskAction;
import org.koiki.switching.application.DeskRules;
import org.koiki.switching.point.PointChanges;
import org.koiki.switching.rule.Limits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rolls wrong switches back: one retailer asks, the other consents, a rule or the TSO decides. Then the former contract goes on from the
 * day of the switch, in one transaction with the end of the wrong one; what was believed meanwhile stays in the history.
 */
@Service
public class Rollbacks {
    private final RollbackRows rows;
    private final RollbackChecks checks;
    private final RollbackNotices notices;
    private final CompletedSwitches switches;
    private final DeskRules rules;
    private final PointChanges points;
    private final SwitchingTrail trail;
    private final Limits limits;
    private final BusinessDays calendar;
    private final DueList due;
    private final MarketClock clock;

    Rollbacks(
            RollbackRows rows,
            RollbackChecks checks,
            RollbackNotices notices,
            CompletedSwitches switches,
            DeskRules rules,
            PointChanges points,
            SwitchingTrail trail,
            Limits limits,
            BusinessDays calendar,
            DueList due,
            MarketClock clock) {
        this.rows = rows;
        this.checks = checks;
        this.notices = notices;
        this.switches = switches;
        this.rules = rules;
        this.points = points;
        this.trail = trail;
        this.limits = limits;
        this.calendar = calendar;
        this.due = due;
        this.clock = clock;
    }

    /** A rollback, and whether it was there before. */
    public record Requested(RollbackLine line, boolean repeated) {}

    /** Asks for a switch to be rolled back. The same key and content again gives the rollback that is there. */
    @Transactional
    public Requested request(RollbackRequest request, @Nullable String key, Caller caller) {
        String company = caller.company().code();
        CompletedSwitch undone = switches.locked(request.application(), company);
        RequestKey sent = RequestKey.of(key, request);
        Optional<Rollback> before = rows.byKey(company, sent);
        if (before.isPresent()) {
            return new Requested(line(before.get(), caller), true);
        }
        checks.check(undone, request);
        LocalDate today = clock.today();
        LocalDate lapse = calendar.plus(today, limits.number("rollback.lapse.businessDays", today))
                .plusDays(1);
        Rollback rollback = rows.insert(undone, company, request, sent, lapse, clock.now());
        due.schedule(
                RollbackLapse.KIND,
                rollback.number(),
                lapse.atStartOfDay(MarketClock.JST).toInstant());
        notices.tell(
                rollback,
                "rollback.requested",
                List.of(rollback.other()),
                new Text("への同意を求められています。", "wants your consent."));
        trail.done(caller, "rollback.request", rollback.number(), null, request.reason());
        trail.happened("rollback.request", rollback.number(), rollback.other(), request.reason());
        return new Requested(line(rollback, caller), false);
    }

    /** The other retailer consents, or does not. A rule may then carry it out at once. */
    @Transactional
    public RollbackLine answer(
            String number, boolean consent, @Nullable String note, @Nullable String ifMatch, Caller caller) {
        checks.checkText(note);
        String company = caller.company().code();
        Rollback rollback = locked(number, caller);
        if (!rollback.other().equals(company)) {
            throw SwitchingProblems.notFound(number);
        }
        Preconditions.requireIfGiven(ifMatch, rollback.version());
        RollbackStage next = consent ? RollbackStage.WITH_TSO : RollbackStage.REFUSED;
        Rollback after = move(rollback, next, company, note);
        trail.done(caller, "rollback.answer", number, null, next.name());
        trail.happened("rollback.answer", number, rollback.requester(), next.name());
        if (!consent) {
            notices.tell(
                    after,
                    "rollback.refused",
                    List.of(rollback.requester()),
                    new Text("は同意されませんでした。", "is not consented to."));
            return line(after, caller);
        }
        notices.tell(
                after, "rollback.consented", List.of(rollback.requester()), new Text("に同意がありました。", "is consented to."));
        if (rules.automatic(rollback.undone().tso(), DeskAction.ROLLBACK)) {
            return line(carryOut(after, null), caller);
        }
        notices.tell(
                after,
                "rollback.arrived",
                List.of(rollback.undone().tso()),
                new Text("の判断をお願いします。", "wants your decision."));
        return line(after, caller);
    }

    /** The TSO decides. */
    @Transactional
    public RollbackLine decide(
            String number, boolean granted, @Nullable String note, @Nullable String ifMatch, Caller caller) {
        checks.checkText(note);
        Rollback rollback = locked(number, caller);
        if (!rollback.undone().tso().equals(caller.company().code())) {
            throw SwitchingProblems.notFound(number);
        }
        Preconditions.requireIfGiven(ifMatch, rollback.version());
        if (rollback.stage() != RollbackStage.WITH_TSO) {
            throw SwitchingProblems.wrongStage(
                    "rollbacks", number, rollback.stage().name(), new Text("判断", "decided"));
        }
        String company = caller.company().code();
        Rollback after;
        if (granted) {
            after = carryOut(rollback, company);
        } else {
            after = move(rollback, RollbackStage.DENIED, company, note);
            notices.tell(
                    after,
                    "rollback.denied",
                    List.of(after.undone().newCompany(), after.undone().oldCompany()),
                    new Text("は認められませんでした。", "is not granted."));
        }
        trail.done(caller, "rollback.decide", number, rollback.requester(), granted ? "granted" : "denied");
        return line(after, caller);
    }

    /** The retailer that asked takes it back. */
    @Transactional
    public RollbackLine withdraw(String number, @Nullable String ifMatch, Caller caller) {
        Rollback rollback = locked(number, caller);
        if (!rollback.requester().equals(caller.company().code())) {
            throw SwitchingProblems.notFound(number);
        }
        Preconditions.requireIfGiven(ifMatch, rollback.version());
        Rollback after = move(rollback, RollbackStage.WITHDRAWN, rollback.requester(), null);
        notices.tell(after, "rollback.withdrawn", List.of(rollback.other()), new Text("は取り下げられました。", "is taken back."));
        trail.done(caller, "rollback.withdraw", number, null, null);
        trail.happened("rollback.withdraw", number, rollback.other(), null);
        return line(after, caller);
    }

    /** The former contract goes on in the place of the wrong one: no gap, and never two. */
    private Rollback carryOut(Rollback rollback, @Nullable String company) {
        CompletedSwitch undone = rollback.undone();
        checks.obstacle(undone).ifPresent(obstacle -> {
            throw SwitchingProblems.refused(List.of(obstacle));
        });
        points.restore(undone.point(), undone.newCompany(), undone.on());
        Rollback after = move(rollback, RollbackStage.DONE, company, null);
        notices.tell(
                after,
                "rollback.done",
                List.of(undone.newCompany(), undone.oldCompany(), undone.tso()),
                new Text("が済みました。前の契約が続きます。", "is done. The former contract goes on."));
        trail.happened("rollback.done", rollback.number(), undone.newCompany(), undone.point());
        return after;
    }

    private Rollback move(Rollback rollback, RollbackStage next, @Nullable String company, @Nullable String answer) {
        if (!rollback.stage().leadsTo(next)) {
            throw SwitchingProblems.wrongStage(
                    "rollbacks", rollback.number(), rollback.stage().name(), new Text("変更", "changed so"));
        }
        Instant now = clock.now();
        return rows.step(rollback.number(), next, company, answer, now);
    }

    private Rollback locked(String number, Caller caller) {
        String point = rows.find(number)
                .filter(found -> found.concerns(caller.company().code()))
                .map(found -> found.undone().point())
                .orElseThrow(() -> SwitchingProblems.notFound(number));
        switches.lock(point);
        return rows.find(number).orElseThrow();
    }

    private static RollbackLine line(Rollback rollback, Caller caller) {
        return RollbackLine.of(rollback, caller.company().code());
    }
}
