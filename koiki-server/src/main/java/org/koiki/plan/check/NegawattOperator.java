package org.koiki.plan.check;

import java.time.LocalDate;
import org.koiki.message.NegawattPlan;
import org.koiki.participant.MasterData;
import org.koiki.participant.Operator;
import org.koiki.participant.Role;

/** “Negawatt operator (需要抑制契約者): negawatt plan” (plans.md §1): nobody else files one. */
final class NegawattOperator implements Rule<NegawattPlan> {
    @Override
    public String code() {
        return "PLAN-0405";
    }

    @Override
    public void check(NegawattPlan plan, Situation situation, Report report) {
        LocalDate day = plan.head().targetDate();
        MasterData masters = situation.masters();
        masters.operator(plan.head().sender(), day)
                .map(Operator::company)
                .flatMap(company -> masters.company(company, day))
                .filter(company -> !company.is(Role.NEGAWATT_OPERATOR))
                .ifPresent(company -> report.tell(
                        report.at(plan.head(), "JP06110"), plan.head().sender(), null));
    }
}
