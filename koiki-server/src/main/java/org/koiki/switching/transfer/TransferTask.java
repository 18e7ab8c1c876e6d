package org.koiki.switching.transfer;

import java.time.Instant;
import java.util.List;
import org.koiki.calendar.Due;
import org.koiki.calendar.DueList;
import org.koiki.calendar.DueTask;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.point.Points;
import org.koiki.switching.rule.Limits;
import org.springframework.stereotype.Component;

/**
 * Carries a mass transfer out in pieces, each an entry of the due list of its own: what a piece moves and how far it has come are one
 * transaction. Switches of the same day come first.
 */
@Component
class TransferTask implements DueTask {
    static final String KIND = "switching.transfer";

    private static final int AFTER_EFFECTS = 10;

    private final TransferRows rows;
    private final HandOver handOver;
    private final TransferNotices notices;
    private final Points points;
    private final SwitchingTrail trail;
    private final Limits limits;
    private final MarketClock clock;
    private final DueList dueList;

    TransferTask(
            TransferRows rows,
            HandOver handOver,
            TransferNotices notices,
            Points points,
            SwitchingTrail trail,
            Limits limits,
            MarketClock clock,
            DueList dueList) {
        this.rows = rows;
        this.handOver = handOver;
        this.notices = notices;
        this.points = points;
        this.trail = trail;
        this.limits = limits;
        this.clock = clock;
        this.dueList = dueList;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /**
     * @param reached last point that was looked at; empty before the first piece
     * @param notBefore so that a long transfer lets what falls due meanwhile pass
     */
    static void schedule(DueList due, Transfer transfer, String area, String reached, Instant notBefore) {
        Instant begin = transfer.plannedOn().atStartOfDay(MarketClock.JST).toInstant();
        String key = transfer.number() + "/" + area + "/" + reached;
        due.schedule(new Due(KIND, key, begin.isAfter(notBefore) ? begin : notBefore), AFTER_EFFECTS);
    }

    @Override
    public void run(Due due) {
        String[] key = due.key().split("/");
        rows.lock(key[0]);
        rows.find(key[0])
                .filter(transfer -> transfer.stage() == TransferStage.CONFIRMED)
                .ifPresent(transfer -> transfer.areas().stream()
                        .filter(area -> area.area().equals(key[1]) && !area.finished())
                        .forEach(area -> piece(transfer, area)));
    }

    private void piece(Transfer transfer, TransferArea area) {
        int most = limits.number("transfer.piece", clock.today());
        String reached = rows.reached(transfer.number(), area.area());
        List<String> next = points.supplied(transfer.leaving(), area.area(), transfer.plannedOn(), reached, most);
        next.forEach(point -> rows.insert(transfer.number(), handOver.move(transfer, area, point)));
        if (next.size() == most) {
            rows.reach(transfer.number(), area.area(), next.getLast());
            schedule(dueList, transfer, area.area(), next.getLast(), clock.now());
        } else {
            finish(transfer, area);
        }
    }

    private void finish(Transfer transfer, TransferArea area) {
        handOver.rest(transfer, area).forEach(point -> rows.insert(transfer.number(), point));
        rows.finish(transfer.number(), area.area());
        Transfer now = rows.find(transfer.number()).orElseThrow();
        if (now.areas().stream().allMatch(TransferArea::finished)) {
            rows.stage(now.number(), TransferStage.DONE, clock.now());
            notices.done(now);
            int stayed = rows.withoutReceiver(now.number());
            if (stayed > 0) {
                notices.stayed(now, stayed);
            }
            trail.happened("transfer.done", now.number(), now.leaving(), now.points() + " points");
        }
    }
}
