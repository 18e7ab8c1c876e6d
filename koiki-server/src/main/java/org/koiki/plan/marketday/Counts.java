package org.koiki.plan.marketday;

import java.util.Collection;
import java.util.function.Predicate;
import org.koiki.plan.marketday.PlanDay.State;

/**
 * How many plans of a day stand where. What is filed is submitted, mismatched or registered.
 *
 * @param expected plans that somebody has to file
 * @param missing expected and not filed
 * @param submitted filed and not yet compared
 * @param closed filed, and their last slot has closed
 */
public record Counts(
        long expected, long filed, long missing, long submitted, long mismatched, long registered, long closed) {

    public static Counts of(Collection<PlanDay> plans) {
        long missing = count(plans, State.MISSING);
        return new Counts(
                count(plans, PlanDay::expected),
                plans.size() - missing,
                missing,
                count(plans, State.SUBMITTED),
                count(plans, State.MISMATCHED),
                count(plans, State.REGISTERED),
                count(plans, PlanDay::closed));
    }

    /** A figure of a day. */
    public enum Figure {
        EXPECTED,
        FILED,
        MISSING,
        SUBMITTED,
        MISMATCHED,
        REGISTERED,
        CLOSED
    }

    public long of(Figure figure) {
        return switch (figure) {
            case EXPECTED -> expected;
            case FILED -> filed;
            case MISSING -> missing;
            case SUBMITTED -> submitted;
            case MISMATCHED -> mismatched;
            case REGISTERED -> registered;
            case CLOSED -> closed;
        };
    }

    private static long count(Collection<PlanDay> plans, State state) {
        return count(plans, plan -> plan.state() == state);
    }

    private static long count(Collection<PlanDay> plans, Predicate<PlanDay> wanted) {
        return plans.stream().filter(wanted).count();
    }
}
