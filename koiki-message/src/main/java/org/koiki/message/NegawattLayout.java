package org.koiki.message;

import static org.koiki.message.Field.any;
import static org.koiki.message.Field.one;
import static org.koiki.message.Field.optional;
import static org.koiki.message.Field.required;
import static org.koiki.message.Field.series;
import static org.koiki.message.Field.some;
import static org.koiki.message.Parts.CODE;
import static org.koiki.message.Parts.NAME;

import java.util.List;
import org.koiki.message.Field.Mark;
import org.koiki.message.NegawattPlan.ReductionGroup;
import org.koiki.message.NegawattPlan.ReductionPoint;
import org.koiki.message.NegawattPlan.ReductionSale;

/** The tree of messages 0450 and 0460. It is not published: groups and the elements from JP06501 on are Koiki's own. */
final class NegawattLayout {
    static final Format CONTRACT = Format.text(20);
    static final Format PRIORITY = Format.number(2);
    static final Format SUPPLY_POINT = Format.digits(22);

    private static final Shape<ReductionSale> SALE = Shape.of(
            v -> new ReductionSale(v.text(), v.maybeText(), v.text(), v.maybeText(), v.series()),
            required("JP06366", CODE, ReductionSale::counterparty).as(Mark.COUNTERPARTY),
            optional("JP06367", NAME, ReductionSale::name),
            required("JP06316", CODE, ReductionSale::retailer),
            optional("JP06317", NAME, ReductionSale::retailerName),
            series(16, "JP06319", ReductionSale::reduction));

    private static final Shape<ReductionPoint> POINT = Shape.of(
            v -> new ReductionPoint(v.text(), v.maybeText(), v.maybeText(), v.text(), v.series(), v.series()),
            required("JP06507", PRIORITY, ReductionPoint::priority),
            optional("JP06508", PRIORITY, ReductionPoint::proRata),
            optional("JP06400", SUPPLY_POINT, ReductionPoint::supplyPoint),
            required("JP06509", CONTRACT, ReductionPoint::contract).as(Mark.COUNTERPARTY),
            series(18, "JP06510", ReductionPoint::baseline),
            series(19, "JP06511", ReductionPoint::reduction));

    private static final Shape<ReductionGroup> GROUP = Shape.of(
            v -> new ReductionGroup(v.text(), v.maybeText(), v.text(), v.series(), v.series(), v.list(), v.list()),
            required("JP06502", CODE, ReductionGroup::group).as(Mark.MEMBER),
            optional("JP06503", NAME, ReductionGroup::name),
            required("JP06504", CONTRACT, ReductionGroup::contract),
            series(13, "JP06505", ReductionGroup::baseline),
            series(14, "JP06506", ReductionGroup::reduction),
            any(15, SALE, ReductionGroup::sales),
            any(17, POINT, ReductionGroup::points));

    private static final Shape<NegawattPlan> BODY = Parts.body(
            v -> new NegawattPlan(v.header(), Parts.head(v), v.part(), v.list(), List.of()),
            one(10, Parts.only(11, "JP06501"), NegawattPlan::reduction),
            some(12, GROUP, NegawattPlan::groups));

    static final Layout<NegawattPlan> LAYOUT = Layout.of(
            NegawattPlan.class,
            NegawattPlan::header,
            BODY,
            (plan, unknown) -> new NegawattPlan(plan.header(), plan.head(), plan.reduction(), plan.groups(), unknown));

    private NegawattLayout() {}
}
