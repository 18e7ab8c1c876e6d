package org.koiki.switching.rule;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.koiki.switching.ApplicationKind;

/**
 * Order and overlap of applications for one point (異動並びチェック), and whether the contract's state allows one (契約状態チェック). A fault
 * names both records with number and date, but not the company of the other one.
 */
public final class OrderCheck {
    private final Faults faults;

    public OrderCheck(Faults faults) {
        this.faults = faults;
    }

    /** The first fault of an application, if any: the contract's state first, so that nobody hears of applications for a point that is not its own. */
    public Optional<Fault> check(Applied wanted, PointRecord point) {
        Stream<BiFunction<Applied, PointRecord, Optional<Fault>>> rules = Stream.of(
                this::state, this::oneStart, this::oneEnd, this::sameKind, this::laterContract, this::afterEnd);
        return rules.flatMap(rule -> rule.apply(wanted, point).stream()).findFirst();
    }

    private Optional<Fault> oneStart(Applied wanted, PointRecord point) {
        return wanted.kind().begins()
                ? open(wanted, point, "SWI-2001", other -> other.kind().begins())
                : Optional.empty();
    }

    private Optional<Fault> oneEnd(Applied wanted, PointRecord point) {
        return wanted.kind().ends()
                ? open(wanted, point, "SWI-2002", other -> other.kind().ends())
                : Optional.empty();
    }

    private Optional<Fault> sameKind(Applied wanted, PointRecord point) {
        return open(
                wanted,
                point,
                "SWI-2009",
                other -> other.kind() == wanted.kind() && other.company().equals(wanted.company()));
    }

    private Optional<Fault> state(Applied wanted, PointRecord point) {
        Optional<Supply> supply = point.supplyOn(wanted.on());
        return switch (wanted.kind()) {
            case SWITCH_START -> start(wanted, supply);
            case MOVE_IN -> supply.map(of -> fault("SWI-2005", wanted, text(of)));
            default ->
                supply.filter(of -> of.company().equals(wanted.company())).isPresent() && standsBefore(wanted, point)
                        ? Optional.empty()
                        : Optional.of(fault("SWI-2004", wanted, "–"));
        };
    }

    /** A contract can end on a day only if it supplied on the eve. */
    private static boolean standsBefore(Applied wanted, PointRecord point) {
        return !wanted.kind().ends() || point.supplyOn(wanted.on().minusDays(1)).equals(point.supplyOn(wanted.on()));
    }

    private Optional<Fault> start(Applied wanted, Optional<Supply> supply) {
        if (supply.isEmpty()) {
            return Optional.of(fault("SWI-2006", wanted, "–"));
        }
        return supply.filter(of -> of.company().equals(wanted.company()))
                .map(of -> fault("SWI-2003", wanted, text(of)));
    }

    private Optional<Fault> laterContract(Applied wanted, PointRecord point) {
        return wanted.kind().begins()
                ? point.supplyAfter(wanted.on()).map(later -> fault("SWI-2008", wanted, text(later)))
                : Optional.empty();
    }

    /** Nothing may take effect on or after an end of supply that is in process, but the start that goes with it. */
    private Optional<Fault> afterEnd(Applied wanted, PointRecord point) {
        return open(
                wanted,
                point,
                "SWI-2007",
                other -> endsBefore(other, wanted) && !wanted.on().isBefore(other.on()));
    }

    private static boolean endsBefore(Applied other, Applied wanted) {
        return wanted.kind() == ApplicationKind.SWITCH_START
                ? other.kind() == ApplicationKind.MOVE_OUT
                : other.kind().ends() && !wanted.kind().begins();
    }

    private Optional<Fault> open(Applied wanted, PointRecord point, String code, Predicate<Applied> conflicts) {
        return point.open(conflicts).map(other -> fault(code, wanted, text(other)));
    }

    private Fault fault(String code, Applied wanted, String other) {
        return faults.of(code, "date", text(wanted), other);
    }

    private static String text(Applied applied) {
        String number = applied.number().isEmpty() ? applied.kind().name() : applied.number() + " " + applied.kind();
        return number + " " + applied.on();
    }

    private static String text(Supply supply) {
        return supply.days().from() + "–"
                + (supply.days().until() == null ? "" : supply.days().until());
    }
}
