package org.koiki.message;

import static org.koiki.message.Field.any;
import static org.koiki.message.Field.maybe;
import static org.koiki.message.Field.one;
import static org.koiki.message.Field.required;
import static org.koiki.message.Field.series;
import static org.koiki.message.Field.some;
import static org.koiki.message.Parts.CODE;

import java.util.List;
import org.koiki.message.Field.Mark;
import org.koiki.message.GenerationPlan.GroupPlan;
import org.koiki.message.GenerationPlan.PlantPlan;

/** The tree of message 0150, as far as it is public; groups 10 and 11 are kept as unknown elements. */
final class GenerationLayout {
    private static final Shape<PlantPlan> PLANT = Shape.of(
            v -> new PlantPlan(v.text(), v.series()),
            required("JP06186", CODE, PlantPlan::plant).as(Mark.COUNTERPARTY),
            series(17, "JP06231", PlantPlan::generation));

    private static final Shape<GroupPlan> GROUP = Shape.of(
            v -> new GroupPlan(v.text(), v.series(), v.list()),
            required("JP06300", CODE, GroupPlan::group),
            series(15, "JP06307", GroupPlan::total),
            any(16, PLANT, GroupPlan::plants));

    private static final Shape<GenerationPlan> BODY = Parts.body(
            v -> new GenerationPlan(
                    v.header(), Parts.head(v), v.part(), v.list(), v.maybePart(), v.maybePart(), List.of()),
            one(12, Parts.only(13, "JP06363"), GenerationPlan::generation),
            some(14, GROUP, GenerationPlan::groups),
            maybe(18, Parts.sales(19, true), GenerationPlan::sales),
            maybe(22, Parts.procurement(23, true), GenerationPlan::procurement));

    static final Layout<GenerationPlan> LAYOUT = Layout.of(
            GenerationPlan.class,
            GenerationPlan::header,
            BODY,
            (plan, unknown) -> new GenerationPlan(
                    plan.header(),
                    plan.head(),
                    plan.generation(),
                    plan.groups(),
                    plan.sales(),
                    plan.procurement(),
                    unknown));

    private GenerationLayout() {}
}
