package org.koiki.plan.check;

import java.util.stream.Stream;
import org.koiki.message.GenerationPlan;
import org.koiki.message.SlotSeries;

/** “Not a refusal reason: generation + procurement ≠ sales” (plans.md §9). */
final class GenerationSold implements Rule<GenerationPlan> {
    @Override
    public String code() {
        return "PLAN-0913";
    }

    @Override
    public void check(GenerationPlan plan, Situation situation, Report report) {
        Sums supply = Sums.of(Stream.of(plan.generation()));
        if (plan.procurement() != null) {
            supply.add(plan.procurement().total());
        }
        if (plan.sales() == null) {
            supply.compareDayAt(SlotSeries.zero(), report, slot -> report.at(plan.generation(), slot));
        } else {
            supply.compareDay(plan.sales().total(), report, null);
        }
    }
}
