package org.koiki.plan.web;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koiki.plan.marketday.AreaDay;
import org.koiki.plan.marketday.AreaTotals;
import org.koiki.plan.marketday.MarketDay;
import org.koiki.plan.marketday.PlanDay;

/**
 * What of a market day is shown.
 *
 * @param area code; absent for all
 * @param show absent for all plans
 * @param cursor how many plans come before the page
 */
record MarketDayFilter(
        @Nullable String area,
        @Nullable Show show,
        @Nullable Integer cursor) {
    static final int PAGE = 100;

    /** Which plans. */
    enum Show {
        TROUBLE(PlanDay::isTrouble),
        MISSING(plan -> plan.state() == PlanDay.State.MISSING),
        SUBMITTED(plan -> plan.state() == PlanDay.State.SUBMITTED),
        MISMATCHED(plan -> plan.state() == PlanDay.State.MISMATCHED),
        REGISTERED(plan -> plan.state() == PlanDay.State.REGISTERED),
        FROZEN(plan -> !plan.frozen().isEmpty()),
        FILED(plan -> plan.state() != PlanDay.State.MISSING),
        CLOSED(PlanDay::closed);

        private final Predicate<PlanDay> wanted;

        Show(Predicate<PlanDay> wanted) {
            this.wanted = wanted;
        }
    }

    private boolean isArea(String code) {
        return area == null || area.equals(code);
    }

    /** The plans wanted, of all pages. */
    List<PlanDay> plans(MarketDay day) {
        return day.plans().stream()
                .filter(plan -> isArea(plan.area()))
                .filter(plan -> show == null || show.wanted.test(plan))
                .toList();
    }

    List<PlanDay> page(List<PlanDay> plans) {
        return plans.stream().skip(first()).limit(PAGE).toList();
    }

    /** The cursor of the next page; absent on the last one. */
    @Nullable
    Integer next(List<PlanDay> plans) {
        return plans.size() > first() + PAGE ? Integer.valueOf(first() + PAGE) : null;
    }

    AreaTotals totals(MarketDay day) {
        return day.areas().stream()
                .filter(of -> isArea(of.area()))
                .map(AreaDay::totals)
                .reduce(AreaTotals.none(), AreaTotals::plus);
    }

    private int first() {
        return cursor == null ? 0 : Math.max(cursor, 0);
    }
}
