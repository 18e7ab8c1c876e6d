package org.koiki.switching.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.ApplicationStage;
import org.koiki.switching.Preconditions;
import org.koiki.switching.RequestKey;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.application.Arrivals.Arrived;
import org.koiki.switching.relay.RelayLinks;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.koiki.switching.rule.TextCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a retailer does with its applications. Each change is one transaction with its notices and its entry in the audit trail; new applications may share one. */
@Service
public class Applications {
    private static final Text CANCELLED = new Text("取消", "cancelled");
    private static final Text LET_GO = new Text("取消しの依頼", "asked to be let go");

    private final ApplicationRows rows;
    private final Reception reception;
    private final ApplicationChecks checks;
    private final Halves halves;
    private final Moves moves;
    private final Effects effects;
    private final Arrivals arrivals;
    private final RelayLinks relays;
    private final ApplicationNotices notices;
    private final SwitchingTrail trail;
    private final Faults faults;
    private final MarketClock clock;

    Applications(
            ApplicationRows rows,
            Reception reception,
            ApplicationChecks checks,
            Halves halves,
            Moves moves,
            Effects effects,
            Arrivals arrivals,
            RelayLinks relays,
            ApplicationNotices notices,
            SwitchingTrail trail,
            Faults faults,
            MarketClock clock) {
        this.rows = rows;
        this.reception = reception;
        this.checks = checks;
        this.halves = halves;
        this.moves = moves;
        this.effects = effects;
        this.arrivals = arrivals;
        this.relays = relays;
        this.notices = notices;
        this.trail = trail;
        this.faults = faults;
        this.clock = clock;
    }

    /** An application with whether it had been received before. */
    public record Received(Application application, boolean repeated) {}

    /** Takes an application. The same key and content again gives the application that is there. */
    public Received apply(Content content, @Nullable String key, Caller caller) {
        return reception.receive(new Filed(content, RequestKey.of(key, ContentJson.said(content)), caller));
    }

    /** Corrects an application that is not locked. The kind and the point stay. */
    @Transactional
    public Application correct(String number, Content content, @Nullable String ifMatch, Caller caller) {
        Application application = own(number, caller, content.kind());
        Preconditions.require(ifMatch, application.version());
        Moves.lead(application, new ApplicationStage.Received(clock.now()), new Text("訂正", "corrected"));
        if (!content.head().supplyPoint().equals(application.point())) {
            throw SwitchingProblems.refused(
                    List.of(faults.of("SWI-1002", "supplyPoint", content.head().supplyPoint(), application.point())));
        }
        List<Application> open = rows.open(application.point()).stream()
                .filter(other -> !other.number().equals(number))
                .toList();
        NewApplication wanted = checks.check(
                content,
                application.company(),
                open.stream().map(Application::applied).toList());
        halves.part(application);
        rows.correct(number, wanted, clock.now());
        List<Application> now = rows.open(application.point()).stream()
                .filter(other -> !other.number().equals(number))
                .toList();
        Optional<Application> other = Halves.other(content, application.company(), now);
        other.ifPresent(half -> rows.partner(number, half.number()));
        Application after = rows.step(number, Arrivals.next(content, other, clock.now()), null, null);
        if (application.stage() instanceof ApplicationStage.WithTso
                && after.stage() instanceof ApplicationStage.Waiting) {
            notices.tso(after, "application.parted", Halves.PARTED);
        }
        trail.done(
                caller,
                "application.correct",
                number,
                application.tso(),
                content.kind().name());
        Optional<Application> joined = other.map(half -> halves.join(after, half));
        return arrivals.place(List.of(new Arrived(after, joined, now))).getFirst();
    }

    /** Cancels an application that is not locked. */
    @Transactional
    public Application cancel(String number, @Nullable String ifMatch, Caller caller) {
        Application application = own(number, caller, null);
        Preconditions.requireIfGiven(ifMatch, application.version());
        Moves.lead(application, new ApplicationStage.Cancelled(clock.now()), CANCELLED);
        if (application.stage().isLocked()) {
            throw SwitchingProblems.wrongStage(
                    "application", number, application.stage().word(), CANCELLED);
        }
        halves.part(application);
        Application after = rows.step(number, new ApplicationStage.Cancelled(clock.now()), application.company(), null);
        if (application.kind() == ApplicationKind.SWITCH_START) {
            relays.cancelled(application.relay(), clock.now());
        }
        if (application.stage() instanceof ApplicationStage.WithTso) {
            notices.tso(after, "application.cancelled", new Text("は取り消されました。", "was cancelled."));
        }
        trail.done(caller, "application.cancel", number, application.tso(), null);
        return after;
    }

    /**
     * Asks the TSO to let a locked application go; the TSO decides. Once the works are done its day has come, and it can only be asked
     * where something stands in the way of completing it.
     */
    @Transactional
    public Application requestCancel(String number, String reason, @Nullable String ifMatch, Caller caller) {
        List<Fault> wrong = new TextCheck(faults).text("reason", reason).faults();
        if (!wrong.isEmpty()) {
            throw SwitchingProblems.refused(wrong);
        }
        Application application = own(number, caller, null);
        Preconditions.requireIfGiven(ifMatch, application.version());
        if (application.stage() instanceof ApplicationStage.WorksDone
                && effects.obstacle(application).isEmpty()) {
            throw SwitchingProblems.wrongStage(
                    "application", number, application.stage().word(), LET_GO);
        }
        ApplicationStage asked = new ApplicationStage.CancelRequested(clock.now());
        Application after = moves.together(application, asked, application.company(), reason, LET_GO)
                .getFirst();
        notices.tso(after, "application.cancelRequested", new Text("の取消しの依頼が届きました。", "is asked to be let go."));
        trail.done(caller, "application.requestCancel", number, application.tso(), null);
        return after;
    }

    private Application own(String number, Caller caller, @Nullable ApplicationKind kind) {
        String point = rows.find(number)
                .filter(found -> found.company().equals(caller.company().code()))
                .filter(found -> kind == null || found.kind() == kind)
                .map(Application::point)
                .orElseThrow(() -> SwitchingProblems.notFound(number));
        rows.lockPoint(point);
        return rows.find(number).orElseThrow();
    }
}
