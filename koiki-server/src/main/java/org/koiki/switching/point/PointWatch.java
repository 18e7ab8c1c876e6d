package org.koiki.switching.point;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.access.Caller;
import org.koiki.supplypoint.PointLooks;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.switching.ApplicationKind;
import org.springframework.stereotype.Component;

/** Looks at points on the way to an application, on record with what they are for. Numbers are taken as people write them. */
@Component
public class PointWatch {
    private final PointLooks looks;

    PointWatch(PointLooks looks) {
        this.looks = looks;
    }

    /**
     * Whether the caller may see the point.
     *
     * @param kind what it is looked at for; absent for a switch
     */
    public boolean look(String number, @Nullable ApplicationKind kind, Caller caller) {
        return isNumber(number) && looks.look(SupplyPointNumber.of(number), purpose(kind), caller);
    }

    /** As above, for what is asked again and again: on record once in a while. */
    public boolean glance(String number, @Nullable ApplicationKind kind, Caller caller) {
        return isNumber(number) && looks.glance(SupplyPointNumber.of(number), purpose(kind), caller);
    }

    /** Files something for a point. A refusal tells of the point, so it goes on record as a look. */
    public <T> T filing(String number, @Nullable ApplicationKind kind, Caller caller, Supplier<T> filing) {
        try {
            return filing.get();
        } catch (Problem refusal) {
            glance(number, kind, caller);
            throw refusal;
        }
    }

    private static boolean isNumber(String number) {
        return SupplyPointNumber.faultOf(number).isEmpty();
    }

    /** Codes of the list {@code purpose} of supply points. */
    private static String purpose(@Nullable ApplicationKind kind) {
        return switch (kind) {
            case null -> "SWITCH";
            case SWITCH_START, SWITCH_END -> "SWITCH";
            case MOVE_IN, MOVE_OUT -> "MOVE";
            default -> "CHANGE";
        };
    }
}
