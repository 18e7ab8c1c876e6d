package org.koiki.switching.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.DueList;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.switching.ApplicationStage;
import org.koiki.switching.point.PointChanges;
import org.koiki.switching.rule.Applied;
import org.koiki.switching.rule.DepartureCheck;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.OrderCheck;
import org.koiki.switching.rule.PointRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications take effect on their day. The end of the old contract and the beginning of the new one are one transaction: both or
 * none. The temporal key of the contracts stands behind it.
 */
@Component
class Effects {
    private final ApplicationRows rows;
    private final Moves moves;
    private final PointChanges points;
    private final ApplicationNotices notices;
    private final OrderCheck order;
    private final DepartureCheck departures;
    private final DueList due;
    private final MarketClock clock;

    Effects(
            ApplicationRows rows,
            Moves moves,
            PointChanges points,
            ApplicationNotices notices,
            OrderCheck order,
            DepartureCheck departures,
            DueList due,
            MarketClock clock) {
        this.rows = rows;
        this.moves = moves;
        this.points = points;
        this.notices = notices;
        this.order = order;
        this.departures = departures;
        this.due = due;
        this.clock = clock;
    }

    /** Has it looked at when its day begins. */
    void schedule(Application application) {
        LocalDate day = application.takesEffectOn();
        due.schedule(
                EffectTask.KIND,
                application.number() + "/" + application.stage().word() + "/" + day,
                day.atStartOfDay(MarketClock.JST).toInstant());
    }

    /** As above, after it was looked at in vain. */
    void scheduleAgain(Application application) {
        due.schedule(
                EffectTask.KIND,
                application.number() + "/" + application.version() + "/" + application.takesEffectOn(),
                application.takesEffectOn().atStartOfDay(MarketClock.JST).toInstant());
    }

    /** Whether nothing has to be waited for but the day: works at the meter are done, or there are none. */
    boolean isReady(Application application) {
        return application.stage() instanceof ApplicationStage.WorksDone
                || isLocked(application)
                        && moves.both(application).stream()
                                .noneMatch(half -> half.content().head().works().atTheMeter());
    }

    private static boolean isLocked(Application application) {
        return application.stage() instanceof ApplicationStage.Matched
                || application.stage() instanceof ApplicationStage.Accepted;
    }

    /** What stands in the way of its effect: contracts that have changed since it was taken, or a retailer that has left. */
    Optional<Fault> obstacle(Application application) {
        LocalDate on = application.takesEffectOn();
        List<Application> halves = moves.both(application);
        PointRecord record = halves.stream()
                .filter(half -> half.endsFormer(on))
                .map(half -> contracts(half, on).joined(half.company(), Objects.requireNonNull(half.takenOverOn())))
                .findFirst()
                .orElseGet(() -> contracts(application, on));
        return halves.stream()
                .flatMap(half -> Stream.of(
                        order.check(new Applied(half.number(), half.kind(), half.company(), on), record),
                        departure(half, on)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Fault> departure(Application half, LocalDate on) {
        return half.kind().begins() ? departures.check(half.company(), "date", on, on) : Optional.empty();
    }

    private PointRecord contracts(Application application, LocalDate on) {
        return new PointRecord(points.contracts(application.point(), on), List.of());
    }

    /** Completes it with its other half. @param company whose doing it is; absent for a rule */
    @Transactional(propagation = Propagation.MANDATORY)
    Application complete(Application application, @Nullable String company) {
        LocalDate on = application.takesEffectOn();
        List<Application> halves = moves.both(application).stream()
                .sorted(Comparator.comparing((Application half) -> !half.kind().ends()))
                .toList();
        ApplicationStage completed = new ApplicationStage.Completed(clock.now());
        halves.forEach(half -> Moves.lead(half, completed, new Text("完了", "completed")));
        halves.forEach(half -> take(half, on));
        halves.forEach(half -> {
            rows.effective(half.number(), on);
            Application after = rows.step(half.number(), completed, company, null);
            notices.applicant(
                    after,
                    "application.completed",
                    new Text("は %s に処理完了しました。".formatted(on), "took effect on %s.".formatted(on)));
            if (company == null) {
                notices.tso(
                        after,
                        "application.completed",
                        new Text("は %s に処理完了しました。".formatted(on), "took effect on %s.".formatted(on)));
            }
        });
        return rows.find(application.number()).orElseThrow();
    }

    private void end(Application application, LocalDate on) {
        if (application.endsFormer(on)) {
            LocalDate taken = Objects.requireNonNull(application.takenOverOn());
            points.endFormer(application.point(), application.company(), taken, on);
        } else {
            points.end(application.point(), application.company(), on);
        }
    }

    private void take(Application application, LocalDate on) {
        String point = application.point();
        String company = application.company();
        switch (application.content()) {
            case Content.SwitchEnd end -> end(application, on);
            case Content.SwitchStart start ->
                points.begin(ContractTermsOf.start(start, company, on), ContractTermsOf.wheeling(start));
            case Content.MoveIn moveIn ->
                points.begin(ContractTermsOf.moveIn(moveIn, company, on), ContractTermsOf.wheeling(moveIn));
            case Content.MoveOut moveOut -> {
                end(application, on);
                points.leave(point, on, moveOut.removal());
            }
            case Content.AmpereChange change -> points.current(point, change.ampere(), on);
            case Content.CapacityChange change -> points.power(point, change.power(), on);
            case Content.CustomerDataChange change ->
                points.customer(
                        point,
                        company,
                        on,
                        change.customer().person(),
                        change.customer().phone());
        }
    }
}
