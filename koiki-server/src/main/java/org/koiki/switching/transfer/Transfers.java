package org.koiki.switching.transfer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.DueList;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.switching.Preconditions;
import org.koiki.switching.RequestKey;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.rule.Faults;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the coordinator does with mass transfers: plans them, looks at the counts, confirms or cancels them. */
@Service
public class Transfers {
    private final TransferChecks checks;
    private final TransferRows rows;
    private final TransferNotices notices;
    private final SwitchingTrail trail;
    private final Faults faults;
    private final DueList due;
    private final MarketClock clock;

    Transfers(
            TransferChecks checks,
            TransferRows rows,
            TransferNotices notices,
            SwitchingTrail trail,
            Faults faults,
            DueList due,
            MarketClock clock) {
        this.checks = checks;
        this.rows = rows;
        this.notices = notices;
        this.trail = trail;
        this.faults = faults;
        this.due = due;
        this.clock = clock;
    }

    /** A transfer, and whether it was there before. */
    public record Planned(Transfer transfer, boolean repeated) {}

    /** Checks a plan and counts its points; nobody is told yet. The same key and plan again gives the transfer that is there. */
    @Transactional
    public Planned plan(TransferPlan plan, @Nullable String key, Caller caller) {
        RequestKey sent = RequestKey.of(key, plan);
        Optional<String> before = rows.byKey(sent);
        return before.isPresent()
                ? new Planned(rows.find(before.get()).orElseThrow(), true)
                : new Planned(keep(plan, sent, caller), false);
    }

    private Transfer keep(TransferPlan plan, RequestKey sent, Caller caller) {
        List<TransferArea> areas = checks.check(plan);
        String number = rows.insert(plan, sent, clock.now());
        areas.forEach(area -> rows.insert(number, area));
        trail.done(caller, "transfer.plan", number, null, null);
        return rows.find(number).orElseThrow();
    }

    /** Counts anew and tells everybody; it runs when its day begins. Again it changes nothing. */
    @Transactional
    public Transfer confirm(String number, @Nullable String ifMatch, Caller caller) {
        Transfer transfer = locked(number);
        if (transfer.stage() == TransferStage.CONFIRMED) {
            return transfer;
        }
        Preconditions.requireIfGiven(ifMatch, transfer.version());
        require(transfer, TransferStage.PLANNED, new Text("確定", "confirmed"));
        List<TransferArea> counted = checks.check(new TransferPlan(
                transfer.leaving(),
                transfer.plannedOn(),
                transfer.areas().stream()
                        .map(area -> new TransferPlan.Receiver(area.area(), area.receiving()))
                        .toList()));
        alone(transfer);
        counted.forEach(area -> rows.count(number, area));
        rows.stage(number, TransferStage.CONFIRMED, clock.now());
        Transfer confirmed = rows.find(number).orElseThrow();
        confirmed.areas().forEach(area -> TransferTask.schedule(due, confirmed, area.area(), "", clock.now()));
        notices.confirmed(confirmed);
        trail.done(caller, "transfer.confirm", number, transfer.leaving(), confirmed.points() + " points");
        return confirmed;
    }

    /** Cancels a transfer whose day has not come. */
    @Transactional
    public Transfer cancel(String number, @Nullable String ifMatch, Caller caller) {
        Transfer transfer = locked(number);
        if (transfer.stage() == TransferStage.CANCELLED) {
            return transfer;
        }
        Preconditions.requireIfGiven(ifMatch, transfer.version());
        boolean begun = !transfer.plannedOn().isAfter(clock.today());
        if (transfer.stage() == TransferStage.DONE || (transfer.stage() == TransferStage.CONFIRMED && begun)) {
            throw SwitchingProblems.wrongStage(
                    "transfers", number, transfer.stage().name(), new Text("取消", "cancelled"));
        }
        rows.stage(number, TransferStage.CANCELLED, clock.now());
        if (transfer.stage() == TransferStage.CONFIRMED) {
            notices.cancelled(transfer);
        }
        trail.done(
                caller,
                "transfer.cancel",
                number,
                transfer.stage() == TransferStage.CONFIRMED ? transfer.leaving() : null,
                null);
        return rows.find(number).orElseThrow();
    }

    private void alone(Transfer transfer) {
        rows.confirmed(transfer.leaving()).stream().findFirst().ifPresent(other -> {
            throw SwitchingProblems.refused(
                    List.of(faults.of("SWI-1505", "leaving", transfer.leaving(), other.number())));
        });
    }

    private Transfer locked(String number) {
        rows.lock(number);
        return rows.find(number).orElseThrow(() -> SwitchingProblems.notFound(number));
    }

    private static void require(Transfer transfer, TransferStage stage, Text wanted) {
        if (transfer.stage() != stage) {
            throw SwitchingProblems.wrongStage(
                    "transfers", transfer.number(), transfer.stage().name(), wanted);
        }
    }
}
