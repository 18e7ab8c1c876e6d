package org.koiki.participant.check;

import java.util.List;
import java.util.Optional;
import org.koiki.message.Text;
import org.koiki.participant.Area;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.Filer;
import org.koiki.participant.MarketCounterparty;
import org.koiki.participant.MasterKind;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.Membership;
import org.koiki.participant.Operator;
import org.koiki.participant.Plant;
import org.koiki.participant.PlantLink;

/** All rules of master data. */
public final class MasterRules {
    private static final Text FIVE = new Text("英大文字・数字5桁です。", "five digits or capital letters.");

    private static final List<MasterRule> RULES = List.of(
            new CodeFormatRule<>("MST-0101", Area.class, "\\d\\d", new Text("数字2桁です。", "two digits.")),
            new CompanyCodeRule(),
            new OperatorCodeRule(),
            new ReferenceRule<>("MST-0302", Operator.class, Operator::company, MasterKind.COMPANIES),
            new ReferenceRule<>("MST-0303", Operator.class, Operator::area, MasterKind.AREAS),
            new OneTsoRule(),
            new GroupCodeRule(),
            new ReferenceRule<>("MST-0402", BalancingGroup.class, BalancingGroup::area, MasterKind.AREAS),
            new ReferenceRule<>("MST-0403", BalancingGroup.class, BalancingGroup::lead, MasterKind.OPERATORS),
            new SameAreaRule<>(
                    "MST-0404",
                    BalancingGroup.class,
                    (group, masters) -> Optional.of(group.area()),
                    (group, masters) -> masters.operator(
                                    group.lead(), group.validity().from())
                            .map(Operator::area)),
            new ReferenceRule<>("MST-0501", Membership.class, Membership::group, MasterKind.GROUPS),
            new ReferenceRule<>("MST-0502", Membership.class, Membership::operator, MasterKind.OPERATORS),
            new SameAreaRule<>(
                    "MST-0503",
                    Membership.class,
                    (member, masters) -> masters.group(
                                    member.group(), member.validity().from())
                            .map(BalancingGroup::area),
                    (member, masters) -> masters.operator(
                                    member.operator(), member.validity().from())
                            .map(Operator::area)),
            new CodeFormatRule<>("MST-0601", Filer.class, "[0-9A-Z]{5}", FIVE),
            new ReferenceRule<>("MST-0602", Filer.class, Filer::operator, MasterKind.OPERATORS),
            new SameAreaRule<>(
                    "MST-0603",
                    Filer.class,
                    (filer, masters) -> Optional.of(filer.area()),
                    (filer, masters) -> masters.operator(
                                    filer.operator(), filer.validity().from())
                            .map(Operator::area)),
            new CodeFormatRule<>("MST-0701", Plant.class, "[0-9A-Z]{5}", FIVE),
            new ReferenceRule<>("MST-0702", Plant.class, Plant::area, MasterKind.AREAS),
            new ReferenceRule<>("MST-0801", PlantLink.class, PlantLink::group, MasterKind.GROUPS),
            new ReferenceRule<>("MST-0802", PlantLink.class, PlantLink::plant, MasterKind.PLANTS),
            new SameAreaRule<>(
                    "MST-0803",
                    PlantLink.class,
                    (link, masters) ->
                            masters.group(link.group(), link.validity().from()).map(BalancingGroup::area),
                    (link, masters) ->
                            masters.plant(link.plant(), link.validity().from()).map(Plant::area)),
            new PriorityRule(),
            new LinkedGroupRule(),
            new CodeFormatRule<>("MST-0901", MarketCounterparty.class, "J[0-9A-Z]{4}", FIVE));

    private MasterRules() {}

    /** Refuses masters that break a rule, with everything that is wrong. */
    public static void check(MasterSnapshot masters) {
        List<Violation> violations =
                RULES.stream().flatMap(rule -> rule.check(masters)).toList();
        if (!violations.isEmpty()) {
            throw new MastersRefused(violations);
        }
    }
}
