package org.koiki.switching.wizard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.supplypoint.ContractDeterminationMethod;
import org.koiki.supplypoint.Family;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.switching.ApplicationKind;
import org.koiki.switching.point.Point;
import org.koiki.switching.point.PointContract;
import org.koiki.switching.point.PointWatch;
import org.koiki.switching.point.Points;
import org.koiki.switching.rule.Determinations;
import org.koiki.switching.rule.Determinations.Form;
import org.springframework.stereotype.Component;

/** What can be applied for at a point. */
@Component
class FormPoints {
    private final Points points;
    private final PointWatch watch;
    private final Determinations determinations;
    private final MarketClock clock;

    FormPoints(Points points, PointWatch watch, Determinations determinations, MarketClock clock) {
        this.points = points;
        this.watch = watch;
        this.determinations = determinations;
        this.clock = clock;
    }

    /** @param number as people write it */
    Optional<FormPoint> find(String number, String company) {
        LocalDate today = clock.today();
        return SupplyPointNumber.faultOf(number).isPresent()
                ? Optional.empty()
                : points.find(SupplyPointNumber.of(number).digits(), today).map(point -> point(point, company, today));
    }

    /**
     * The point, to be shown to a person; that goes on record. Empty as well where the caller may not see it.
     *
     * @param kind what it is looked at for; absent for a switch
     */
    Optional<FormPoint> look(String number, @Nullable ApplicationKind kind, Caller caller) {
        return watch.look(number, kind, caller) ? find(number, caller.company().code()) : Optional.empty();
    }

    /** As above, while a form is filled in: on record once in a while. */
    Optional<FormPoint> glance(String number, @Nullable ApplicationKind kind, Caller caller) {
        return watch.glance(number, kind, caller)
                ? find(number, caller.company().code())
                : Optional.empty();
    }

    private FormPoint point(Point point, String company, LocalDate today) {
        String supply = point.contractOn(today)
                .map(PointContract::company)
                .map(supplier -> supplier.equals(company) ? "OWN" : "OTHER")
                .orElse("NOBODY");
        List<ContractDeterminationMethod> methods = Arrays.stream(Form.values())
                .flatMap(form -> determinations.after(form, point.method()).stream())
                .distinct()
                .toList();
        return new FormPoint(
                point.number(), point.family(), supply, point.nextReading(), kinds(supply, point.family()), methods);
    }

    private static List<ApplicationKind> kinds(String supply, Family family) {
        return switch (supply) {
            case "OWN" ->
                Arrays.stream(ApplicationKind.values())
                        .filter(kind -> !kind.begins())
                        .filter(kind -> kind != ApplicationKind.AMPERE_CHANGE || family == Family.LV)
                        .filter(kind -> kind != ApplicationKind.CAPACITY_CHANGE || family != Family.FIT)
                        .toList();
            case "OTHER" -> List.of(ApplicationKind.SWITCH_START);
            default -> List.of(ApplicationKind.MOVE_IN);
        };
    }
}
