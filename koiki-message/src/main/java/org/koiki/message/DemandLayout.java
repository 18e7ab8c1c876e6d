package org.koiki.message;

import static org.koiki.message.Field.maybe;
import static org.koiki.message.Field.one;
import static org.koiki.message.Field.optional;
import static org.koiki.message.Field.required;
import static org.koiki.message.Field.some;
import static org.koiki.message.Parts.CODE;
import static org.koiki.message.Parts.NAME;

import java.util.List;
import org.koiki.message.Field.Mark;

/** The tree of message 0250. */
final class DemandLayout {
    private static final Shape<MemberPlan> MEMBER = Shape.of(
            v -> new MemberPlan(v.text(), v.maybeText(), v.part(), v.part(), v.part(), v.maybePart()),
            required("JP06316", CODE, MemberPlan::operator).as(Mark.MEMBER),
            optional("JP06317", NAME, MemberPlan::operatorName),
            one(23, Parts.only(24, "JP06376"), MemberPlan::demand),
            one(25, Parts.only(26, "JP06389"), MemberPlan::supply),
            one(27, Parts.procurement(28, false), MemberPlan::procurement),
            maybe(31, Parts.sales(32, false), MemberPlan::sales));

    private static final Shape<DemandPlan> BODY = Parts.body(
            v -> new DemandPlan(
                    v.header(), Parts.head(v), v.part(), v.part(), v.part(), v.maybePart(), v.list(), List.of()),
            one(10, Parts.only(11, "JP06376"), DemandPlan::demand),
            one(12, Parts.only(13, "JP06389"), DemandPlan::supply),
            one(14, Parts.procurement(15, true), DemandPlan::procurement),
            maybe(18, Parts.sales(19, true), DemandPlan::sales),
            some(22, MEMBER, DemandPlan::members));

    static final Layout<DemandPlan> LAYOUT = Layout.of(
            DemandPlan.class,
            DemandPlan::header,
            BODY,
            (plan, unknown) -> new DemandPlan(
                    plan.header(),
                    plan.head(),
                    plan.demand(),
                    plan.supply(),
                    plan.procurement(),
                    plan.sales(),
                    plan.members(),
                    unknown));

    private DemandLayout() {}
}
