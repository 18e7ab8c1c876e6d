package org.koiki.plan.check;

import java.util.List;
import java.util.stream.Stream;
import org.koiki.message.DemandPlan;
import org.koiki.message.Finding;
import org.koiki.message.GenerationPlan;
import org.koiki.message.NegawattPlan;
import org.koiki.message.Places;
import org.koiki.message.Plan;
import org.koiki.message.PlanHead;
import org.springframework.stereotype.Component;

/** All rules of the in-plan check, run over a plan in one pass. */
@Component
public class Checks {
    private static final List<Rule<Plan>> HEAD = List.of(
            new MessageKind(),
            new FileNameCode(),
            new FileNameDate(),
            new FileNameSender(),
            new FileNameArea(),
            new WindowKnown(),
            new WindowOpen(),
            new WindowClosed(),
            new DestinationKnown(),
            new DestinationOfArea());

    private static final List<Rule<Plan>> COMMON = List.of(
            new HeaderValues(),
            new SenderId(),
            new MessageCode(),
            new CounterpartyKnown(),
            new CounterpartyOther(),
            new CounterpartyInArea(),
            new PlanNumberForm(),
            new MarketPlanNumber(),
            new AreaPlanNumber(),
            new RowOnce(),
            new RowFlags(),
            new ProcurementTotal(),
            new SalesTotal());

    private static final List<Rule<Plan>> SENDER = List.of(new SenderKnown(), new SenderHeld());

    private static final List<Rule<DemandPlan>> DEMAND_SENDER = List.of(new SenderLeads());

    private static final List<Rule<DemandPlan>> DEMAND_GROUP = List.of(new MemberKnown(), new MemberOfGroup());

    private static final List<Rule<DemandPlan>> DEMAND_FILER = List.of(new DemandGroupKnown());

    private static final List<Rule<DemandPlan>> DEMAND = List.of(
            new MemberOnce(),
            new MemberProcurementTotal(),
            new DemandTotal(),
            new CounterpartyProcurement(),
            new CounterpartySales(),
            new MemberSalesTotal(),
            new SupplyTotal(),
            new SupplyCapability(),
            new DemandCovered());

    private static final List<Rule<Plan>> FILER = List.of(new FilerKnown());

    private static final List<Rule<Plan>> FILER_SENDER = List.of(new SenderFiles());

    private static final List<Rule<GenerationPlan>> GENERATION_GROUPS =
            List.of(new GroupLed(), new PlantKnown(), new PlantLinked());

    private static final List<Rule<GenerationPlan>> GENERATION = List.of(
            new GroupKnown(),
            new GroupInArea(),
            new GroupOnce(),
            new PlantOnce(),
            new GroupGenerationTotal(),
            new GenerationTotal(),
            new GenerationSold());

    private static final List<Rule<NegawattPlan>> NEGAWATT_SENDER = List.of(new NegawattOperator());

    private static final List<Rule<NegawattPlan>> NEGAWATT_GROUPS = List.of(new ReductionGroupLed());

    private static final List<Rule<NegawattPlan>> NEGAWATT = List.of(
            new ReductionGroupKnown(),
            new ReductionGroupInArea(),
            new ReductionGroupOnce(),
            new BuyerKnown(),
            new BuyerInArea(),
            new BuyerOnce(),
            new RetailerKnown(),
            new ReductionPointOnce(),
            new ReductionTotal(),
            new GroupReductionTotal(),
            new GroupBaselineTotal(),
            new ReductionSold(),
            new ReductionWithinBaseline());

    private final RuleTable table = RuleTable.load();

    static List<Rule<? extends Plan>> rules() {
        return Stream.of(
                        HEAD,
                        COMMON,
                        SENDER,
                        DEMAND_FILER,
                        DEMAND_SENDER,
                        DEMAND_GROUP,
                        DEMAND,
                        FILER,
                        FILER_SENDER,
                        GENERATION_GROUPS,
                        GENERATION,
                        NEGAWATT_SENDER,
                        NEGAWATT_GROUPS,
                        NEGAWATT)
                .<Rule<? extends Plan>>flatMap(List::stream)
                .toList();
    }

    /**
     * Everything that the rules find, in file order. What the masters hold of a group is told only to the company that
     * files for it, so that no one learns by trial who and what belongs to a foreign group.
     *
     * @param places where the parts of the plan stood in its file
     */
    public List<Finding> check(Plan plan, Places places, Situation situation) {
        Findings findings = new Findings();
        run(HEAD, plan, places, situation, findings);
        run(COMMON, plan, places, situation, findings);
        boolean entitled = run(SENDER, plan, places, situation, findings);
        switch (plan) {
            case DemandPlan demand -> {
                run(DEMAND_FILER, demand, places, situation, findings);
                if (run(DEMAND_SENDER, demand, places, situation, findings) && entitled) {
                    run(DEMAND_GROUP, demand, places, situation, findings);
                }
                run(DEMAND, demand, places, situation, findings);
            }
            case GenerationPlan generation -> {
                run(FILER, generation, places, situation, findings);
                if (run(FILER_SENDER, generation, places, situation, findings) && entitled) {
                    run(GENERATION_GROUPS, generation, places, situation, findings);
                }
                run(GENERATION, generation, places, situation, findings);
            }
            case NegawattPlan negawatt -> {
                run(FILER, negawatt, places, situation, findings);
                if (run(FILER_SENDER, negawatt, places, situation, findings)
                        && run(NEGAWATT_SENDER, negawatt, places, situation, findings)
                        && entitled) {
                    run(NEGAWATT_GROUPS, negawatt, places, situation, findings);
                }
                run(NEGAWATT, negawatt, places, situation, findings);
            }
        }
        return findings.inFileOrder(table.entry("PLAN-0001"));
    }

    /** What the rules find in the head alone, of a file in which something else cannot be read. */
    public List<Finding> check(PlanHead head, Places places, Situation situation) {
        Findings findings = new Findings();
        Plan plan = HeadOnly.plan(head);
        run(HEAD, plan, places, situation, findings);
        run(SENDER, plan, places, situation, findings);
        if (plan instanceof DemandPlan demand) {
            run(DEMAND_FILER, demand, places, situation, findings);
            run(DEMAND_SENDER, demand, places, situation, findings);
        } else {
            run(FILER, plan, places, situation, findings);
            run(FILER_SENDER, plan, places, situation, findings);
        }
        return findings.inFileOrder(table.entry("PLAN-0001"));
    }

    /** Runs rules and tells whether they found nothing. */
    private <P extends Plan> boolean run(
            List<Rule<P>> rules, P plan, Places places, Situation situation, Findings findings) {
        int before = findings.size();
        for (Rule<P> rule : rules) {
            RuleEntry entry = table.entry(rule.code());
            if (entry.holdsFor(plan.head().targetDate())) {
                rule.check(plan, situation, new Report(entry, places, findings));
            }
        }
        return findings.size() == before;
    }
}
