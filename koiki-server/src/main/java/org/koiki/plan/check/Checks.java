package org.koiki.plan.check;

import java.util.List;
import java.util.stream.Stream;
import org.koiki.message.DemandPlan;
import org.koiki.message.Finding;
import org.koiki.message.GenerationPlan;
import org.koiki.message.Places;
import org.koiki.message.Plan;
import org.springframework.stereotype.Component;

/** All rules of the in-plan check, run over a plan in one pass. */
@Component
public class Checks {
    private static final List<Rule<Plan>> COMMON = List.of(
            new HeaderValues(),
            new SenderId(),
            new MessageCode(),
            new MessageKind(),
            new FileNameCode(),
            new FileNameDate(),
            new FileNameSender(),
            new FileNameArea(),
            new WindowKnown(),
            new WindowOpen(),
            new WindowClosed(),
            new SenderKnown(),
            new SenderHeld(),
            new DestinationKnown(),
            new DestinationOfArea(),
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

    private static final List<Rule<DemandPlan>> DEMAND = List.of(
            new SenderLeads(),
            new DemandGroupKnown(),
            new MemberKnown(),
            new MemberOfGroup(),
            new MemberOnce(),
            new MemberProcurementTotal(),
            new DemandTotal(),
            new CounterpartyProcurement(),
            new CounterpartySales(),
            new MemberSalesTotal(),
            new SupplyTotal(),
            new SupplyCapability(),
            new DemandCovered());

    private static final List<Rule<GenerationPlan>> GENERATION = List.of(
            new SenderFiles(),
            new FilerKnown(),
            new GroupKnown(),
            new GroupLed(),
            new GroupInArea(),
            new GroupOnce(),
            new PlantKnown(),
            new PlantLinked(),
            new PlantOnce(),
            new GroupGenerationTotal(),
            new GenerationTotal(),
            new GenerationSold());

    private final RuleTable table = RuleTable.load();

    static List<Rule<? extends Plan>> rules() {
        return Stream.of(COMMON, DEMAND, GENERATION)
                .<Rule<? extends Plan>>flatMap(List::stream)
                .toList();
    }

    /**
     * Everything that the rules find, in file order.
     *
     * @param places where the parts of the plan stood in its file
     */
    public List<Finding> check(Plan plan, Places places, Situation situation) {
        Findings findings = new Findings();
        run(COMMON, plan, places, situation, findings);
        switch (plan) {
            case DemandPlan demand -> run(DEMAND, demand, places, situation, findings);
            case GenerationPlan generation -> run(GENERATION, generation, places, situation, findings);
        }
        return findings.inFileOrder(table.entry("PLAN-0001"));
    }

    private <P extends Plan> void run(
            List<Rule<P>> rules, P plan, Places places, Situation situation, Findings findings) {
        for (Rule<P> rule : rules) {
            RuleEntry entry = table.entry(rule.code());
            if (entry.holdsFor(plan.head().targetDate())) {
                rule.check(plan, situation, new Report(entry, places, findings));
            }
        }
    }
}
