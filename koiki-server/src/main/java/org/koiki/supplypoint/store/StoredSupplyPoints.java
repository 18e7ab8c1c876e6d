package org.koiki.supplypoint.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.calendar.MarketClock;
import org.koiki.supplypoint.KeptPoint;
import org.koiki.supplypoint.Meter;
import org.koiki.supplypoint.PointProblems;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredSupplyPoints implements SupplyPoints {
    private final PointRows points;
    private final MeterRows meters;
    private final AuditTrail audit;
    private final MarketClock clock;

    StoredSupplyPoints(PointRows points, MeterRows meters, AuditTrail audit, MarketClock clock) {
        this.points = points;
        this.meters = meters;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<KeptPoint> find(SupplyPointNumber number) {
        return points.find(number);
    }

    @Override
    public void lock(SupplyPointNumber number) {
        if (points.lock(number).isEmpty()) {
            throw PointProblems.unknown(number);
        }
    }

    @Override
    public KeptPoint put(SupplyPoint point, @Nullable Integer version, Actor actor) {
        SupplyPointNumber number = point.number();
        points.lock(number);
        Optional<KeptPoint> before = points.find(number);
        int stands = before.map(KeptPoint::version).orElse(0);
        if (version != null && version != stands) {
            throw PointProblems.changed(number, version, stands);
        }
        if (before.isPresent() && before.get().point().equals(point)) {
            return before.get();
        }
        write(point, before.isPresent(), version);
        KeptPoint after = points.find(number).orElseThrow();
        record(number, "point.put", "version " + after.version(), actor);
        return after;
    }

    private void write(SupplyPoint point, boolean known, @Nullable Integer version) {
        if (known) {
            points.update(point, clock.now());
        } else if (!points.insert(point, clock.now())) {
            throw PointProblems.changed(point.number(), version == null ? 0 : version, 1);
        }
    }

    @Override
    public List<Meter> meters(SupplyPointNumber number) {
        return meters.of(number);
    }

    @Override
    public void put(SupplyPointNumber number, Meter meter, Actor actor) {
        long point = points.lock(number).orElseThrow(() -> PointProblems.unknown(number));
        meters.put(number.areaNumber(), point, meter);
        record(number, "point.meter", "meter from " + meter.days().from(), actor);
    }

    @Override
    public void remove(SupplyPointNumber number, String meter, LocalDate since, Actor actor) {
        long point = points.lock(number).orElseThrow(() -> PointProblems.unknown(number));
        Meter held = meters.of(number).stream()
                .filter(known ->
                        known.number().equals(meter) && known.days().from().equals(since))
                .findFirst()
                .orElseThrow(() -> PointProblems.unknownMeter(number, meter));
        meters.delete(number.areaNumber(), point, held);
        record(number, "point.meter.remove", "meter from " + since, actor);
    }

    private void record(SupplyPointNumber number, String action, String detail, Actor actor) {
        audit.record(new AuditEntry(actor, action, number.digits(), null, Outcome.DONE, detail));
    }
}
