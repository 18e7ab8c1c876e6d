package org.koiki.switching.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.supplypoint.Meter;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.switching.application.ApplicationLine;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.point.Point;
import org.koiki.switching.point.PointContract;
import org.koiki.switching.point.Points;
import org.koiki.switching.relay.RelayLine;
import org.koiki.switching.relay.RelayQuery;
import org.koiki.switching.relay.RelayViews;
import org.springframework.stereotype.Component;

/**
 * What a company may see of a point over time: a retailer its own contracts, applications and relays, the TSO of the area all
 * contracts and applications, the coordinator the same without personal data, which is nowhere in it.
 */
@Component
class Timelines {
    private static final Set<String> OVER = Set.of("COMPLETED", "REFUSED", "CANCELLED");
    private static final Set<String> FAILED = Set.of("REFUSED", "NOT_MATCHED", "LAPSED");
    private static final int MOST = 200;

    private final Points points;
    private final SupplyPoints facilities;
    private final ApplicationViews applications;
    private final RelayViews relays;
    private final MarketClock clock;

    Timelines(
            Points points,
            SupplyPoints facilities,
            ApplicationViews applications,
            RelayViews relays,
            MarketClock clock) {
        this.points = points;
        this.facilities = facilities;
        this.applications = applications;
        this.relays = relays;
        this.clock = clock;
    }

    Optional<Point> point(String number) {
        return points.find(number, LocalDate.EPOCH);
    }

    /** Contracts, applications, relays, each in the order of time, and the meters for whoever supplies the point or keeps it. */
    List<Span> spans(Point point, Caller caller) {
        String company = caller.company().code();
        boolean all = caller.coordinator() || point.tsoCompany().equals(company);
        List<Span> spans = new ArrayList<>();
        point.contracts().stream()
                .filter(contract -> all || contract.company().equals(company))
                .forEach(contract -> spans.add(new Span(
                        "contract",
                        contract.company(),
                        "",
                        contract.days().from(),
                        contract.days().until(),
                        "good",
                        null)));
        applications.ofPoint(point.number(), MOST, caller).forEach(line -> spans.add(span(line)));
        relays.list(new RelayQuery(null, null, point.number(), null, MOST), caller)
                .items()
                .reversed()
                .forEach(line -> spans.add(span(line)));
        if (all
                || point.contracts().stream()
                        .anyMatch(contract -> contract.company().equals(company) && isRunning(contract))) {
            facilities.meters(SupplyPointNumber.of(point.number())).forEach(meter -> spans.add(span(meter)));
        }
        return spans;
    }

    /** Who no longer supplies a point does not learn of its meters. */
    private boolean isRunning(PointContract contract) {
        LocalDate until = contract.days().until();
        return until == null || until.isAfter(clock.today());
    }

    /** From its receipt to the day on which it takes effect. */
    private static Span span(ApplicationLine line) {
        @Nullable LocalDate effective = line.effectiveOn();
        LocalDate end = effective == null ? line.wishedOn() : effective;
        LocalDate over =
                FAILED.contains(line.stage()) || line.stage().equals("CANCELLED") ? day(line.updatedAt()) : end;
        return new Span(
                "application",
                line.number(),
                "application.kind." + line.kind(),
                day(line.receivedAt()),
                over.plusDays(1),
                look(line.stage(), OVER.contains(line.stage())),
                "/switching/applications/" + line.number());
    }

    private static Span span(RelayLine line) {
        return new Span(
                "relay",
                line.number(),
                "relay.stage." + line.stage(),
                day(line.registeredAt()),
                line.wishedOn().plusDays(1),
                look(line.stage(), line.stage().equals("MATCHED")),
                "/switching/relays/" + line.number());
    }

    private static Span span(Meter meter) {
        return new Span(
                "meter", meter.number(), "", meter.days().from(), meter.days().until(), "", null);
    }

    private static String look(String stage, boolean over) {
        if (FAILED.contains(stage)) {
            return "bad";
        }
        return stage.equals("CANCELLED") ? "" : over ? "good" : "warn";
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, MarketClock.JST);
    }
}
