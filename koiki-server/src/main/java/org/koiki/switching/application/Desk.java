package org.koiki.switching.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.switching.ApplicationStage;
import org.koiki.switching.Preconditions;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.relay.RelayLinks;
import org.koiki.switching.rule.CodeLists;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.koiki.switching.rule.Limits;
import org.koiki.switching.rule.TextCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of the TSO: what it does with applications, by hand or by its rules. Both halves of a switch move together. */
@Service
public class Desk {
    private final ApplicationRows rows;
    private final Moves moves;
    private final Effects effects;
    private final DeskRules rules;
    private final RelayLinks relays;
    private final ApplicationNotices notices;
    private final SwitchingTrail trail;
    private final CodeLists codes;
    private final Faults faults;
    private final Limits limits;
    private final MarketClock clock;

    Desk(
            ApplicationRows rows,
            Moves moves,
            Effects effects,
            DeskRules rules,
            RelayLinks relays,
            ApplicationNotices notices,
            SwitchingTrail trail,
            CodeLists codes,
            Faults faults,
            Limits limits,
            MarketClock clock) {
        this.rows = rows;
        this.moves = moves;
        this.effects = effects;
        this.rules = rules;
        this.relays = relays;
        this.notices = notices;
        this.trail = trail;
        this.codes = codes;
        this.faults = faults;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Applications have come to desks: a rule takes each at once, or it waits for its TSO.
     *
     * @param arrived each application with its other half, if it has one
     * @return the applications as they are then
     */
    List<Application> arrive(List<List<Application>> arrived) {
        DeskRules.Table table = rules.of(arrived.stream()
                .map(halves -> halves.getFirst().tso())
                .distinct()
                .toList());
        return arrived.stream().map(halves -> arrive(halves, table)).toList();
    }

    private Application arrive(List<Application> halves, DeskRules.Table table) {
        Application application = halves.getFirst();
        boolean half = application.kind().isHalfOfSwitch();
        boolean read = application.content().isToBeRead();
        if (!read && table.automatic(application.tso(), half ? DeskAction.MATCH : DeskAction.ACCEPT)) {
            return take(halves, null);
        }
        notices.tso(application, "application.arrived", new Text("が届きました。", "has come."));
        return application;
    }

    /** Confirms a match (マッチング), or accepts an application of another kind. From then on it is locked. */
    @Transactional
    public Application accept(String number, @Nullable String ifMatch, Caller caller) {
        Application application = of(number, ifMatch, caller);
        Application after = take(moves.both(application), caller.company().code());
        trail.done(caller, "application.accept", number, application.company(), null);
        return after;
    }

    private Application take(List<Application> halves, @Nullable String company) {
        boolean half = halves.getFirst().kind().isHalfOfSwitch();
        Instant now = clock.now();
        halves.forEach(this::requireMatchable);
        ApplicationStage stage = half ? new ApplicationStage.Matched(now) : new ApplicationStage.Accepted(now);
        List<Application> after = moves.together(halves, stage, company, null, new Text("承諾", "accepted"));
        Text what = half ? new Text("のマッチングが完了しました。", "is matched.") : new Text("は承諾されました。", "is accepted.");
        after.forEach(each -> {
            notices.applicant(each, half ? "application.matched" : "application.accepted", what);
            relays.matched(each.relay(), now);
        });
        if (company == null) {
            notices.tso(after.getFirst(), half ? "application.matched" : "application.accepted", what);
        }
        effects.schedule(after.getFirst());
        return after.getFirst();
    }

    /** In time, and under a relay that stands. */
    private void requireMatchable(Application half) {
        if (Moves.isOverdue(Optional.of(half), clock.today())) {
            throw SwitchingProblems.refused(List.of(faults.of("SWI-2012", "date", clock.today(), half.matchBy())));
        }
        if (half.relay() != null && relays.accepted(List.of(half.relay())).isEmpty()) {
            throw SwitchingProblems.refused(List.of(faults.of("SWI-2011", "relay", half.relay(), null)));
        }
    }

    /** Tells the day of the works at the meter (工事予定). */
    @Transactional
    public Application planWorks(String number, LocalDate on, @Nullable String ifMatch, Caller caller) {
        LocalDate last = clock.today().plusMonths(limits.number("application.ahead.months", clock.today()));
        requireDay(!on.isBefore(clock.today()) && !on.isAfter(last), on, clock.today() + "–" + last);
        return works(number, new ApplicationStage.WorksPlanned(clock.now(), on), ifMatch, caller);
    }

    /** Tells that the works are done (工事完了). */
    @Transactional
    public Application worksDone(String number, LocalDate on, @Nullable String ifMatch, Caller caller) {
        LocalDate first = LocalDate.ofInstant(of(number, ifMatch, caller).receivedAt(), MarketClock.JST);
        requireDay(!on.isBefore(first) && !on.isAfter(clock.today()), on, first + "–" + clock.today());
        Application after = works(number, new ApplicationStage.WorksDone(clock.now(), on), ifMatch, caller);
        effects.schedule(after);
        return after;
    }

    private void requireText(String field, @Nullable String text) {
        List<Fault> wrong = new TextCheck(faults).text(field, text).faults();
        if (!wrong.isEmpty()) {
            throw SwitchingProblems.refused(wrong);
        }
    }

    private void requireDay(boolean holds, LocalDate on, String expected) {
        if (!holds) {
            throw SwitchingProblems.refused(List.of(faults.of("SWI-1002", "on", on, expected)));
        }
    }

    private Application works(String number, ApplicationStage stage, @Nullable String ifMatch, Caller caller) {
        Application application = of(number, ifMatch, caller);
        List<Application> after =
                moves.together(application, stage, caller.company().code(), null, new Text("工事の登録", "given works"));
        boolean done = stage instanceof ApplicationStage.WorksDone;
        after.forEach(each -> notices.applicant(
                each,
                "application.works",
                new Text(
                        "の計器工事は %s %s。".formatted(each.takesEffectOn(), done ? "に完了しました" : "の予定です"),
                        "has its works at the meter %s %s."
                                .formatted(done ? "done on" : "planned for", each.takesEffectOn()))));
        trail.done(caller, "application.works", number, application.company(), stage.word());
        return after.getFirst();
    }

    /** Completes an application whose day has come (処理完了), with all its effects or none. */
    @Transactional
    public Application complete(String number, @Nullable String ifMatch, Caller caller) {
        Application application = of(number, ifMatch, caller);
        if (application.takesEffectOn().isAfter(clock.today())) {
            throw SwitchingProblems.tooEarly(number, application.takesEffectOn(), clock.today());
        }
        effects.obstacle(application).ifPresent(obstacle -> {
            throw SwitchingProblems.refused(List.of(obstacle));
        });
        Application after = effects.complete(application, caller.company().code());
        trail.done(caller, "application.complete", number, application.company(), null);
        return after;
    }

    /** Refuses an application that is not accepted (却下). @param reason code of the list {@code refusal} */
    @Transactional
    public Application refuse(
            String number, String reason, @Nullable String note, @Nullable String ifMatch, Caller caller) {
        requireText("note", note);
        Application application = of(number, ifMatch, caller);
        if (codes.find("refusal", application.content().head().family(), reason, clock.today())
                .isEmpty()) {
            throw SwitchingProblems.refused(List.of(faults.of("SWI-1202", "reason", reason, "refusal")));
        }
        ApplicationStage stage = new ApplicationStage.Refused(clock.now(), reason, note);
        List<Application> after =
                moves.together(application, stage, caller.company().code(), note, new Text("却下", "refused"));
        after.forEach(each -> {
            notices.applicant(
                    each, "application.refused", new Text("は却下されました（" + reason + "）。", "is refused: " + reason + "."));
            relays.notMatched(each.relay(), clock.now());
        });
        trail.done(caller, "application.refuse", number, application.company(), reason);
        return after.getFirst();
    }

    /** Answers a request to let a locked application go. */
    @Transactional
    public Application answerCancel(
            String number, boolean granted, @Nullable String note, @Nullable String ifMatch, Caller caller) {
        requireText("note", note);
        Application application = of(number, ifMatch, caller);
        Text wanted = new Text("取消しの回答", "let go");
        if (!(application.stage() instanceof ApplicationStage.CancelRequested) || application.stageBefore() == null) {
            throw SwitchingProblems.wrongStage(
                    "application", number, application.stage().word(), wanted);
        }
        ApplicationStage stage =
                granted ? new ApplicationStage.Cancelled(clock.now()) : before(application, application.stageBefore());
        List<Application> after =
                moves.together(application, stage, caller.company().code(), note, wanted);
        Text what = granted
                ? new Text("は取り消されました。", "is cancelled.")
                : new Text("の取消しは認められませんでした。", "is not let go and goes on.");
        after.forEach(each -> {
            notices.applicant(each, granted ? "application.cancelled" : "application.keptOn", what);
            if (granted) {
                relays.cancelled(each.relay(), clock.now());
            }
        });
        if (!granted) {
            effects.scheduleAgain(after.getFirst());
        }
        trail.done(caller, "application.answerCancel", number, application.company(), granted ? "granted" : "denied");
        return after.getFirst();
    }

    private ApplicationStage before(Application application, String stage) {
        Instant now = clock.now();
        return switch (stage) {
            case "WORKS_PLANNED" ->
                new ApplicationStage.WorksPlanned(now, Objects.requireNonNull(application.worksPlannedOn()));
            case "WORKS_DONE" -> new ApplicationStage.WorksDone(now, Objects.requireNonNull(application.worksDoneOn()));
            default -> ApplicationRow.plain(stage, now);
        };
    }

    private Application of(String number, @Nullable String ifMatch, Caller caller) {
        String point = rows.find(number)
                .filter(found -> found.tso().equals(caller.company().code()))
                .map(Application::point)
                .orElseThrow(() -> SwitchingProblems.notFound(number));
        rows.lockPoint(point);
        Application application = rows.find(number).orElseThrow();
        Preconditions.requireIfGiven(ifMatch, application.version());
        return application;
    }
}
