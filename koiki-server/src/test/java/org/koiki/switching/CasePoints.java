package org.koiki.switching;

import java.time.LocalDate;
import java.util.List;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.ContractDeterminationMethod;
import org.koiki.supplypoint.ContractState;
import org.koiki.supplypoint.ContractTerms;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.Customer;
import org.koiki.supplypoint.Family;
import org.koiki.supplypoint.Place;
import org.koiki.supplypoint.Reading;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.supplypoint.Use;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.supplypoint.Wheeling;
import org.koiki.switching.SwitchingCase.Step;
import org.springframework.context.ApplicationContext;

/** Supply points of a story, in Tokyo, with their contracts. */
final class CasePoints {
    static final String CONTRACT = "0123456789";
    static final String NAME = "山田太郎";
    static final String KANA = "ヤマダタロウ";
    static final String ADDRESS = "東京都千代田区丸の内一丁目2番3号";

    private static final Actor NOBODY = new Actor(null, null, null, null);

    private final SupplyPoints points;
    private final Contracts contracts;
    private int story;

    CasePoints(ApplicationContext hub) {
        points = hub.getBean(SupplyPoints.class);
        contracts = hub.getBean(Contracts.class);
    }

    void open(int number) {
        story = number;
    }

    /** The number of the point with a letter. */
    String number(String letter) {
        return "0300987654%08d%04d".formatted(story, (int) letter.charAt(0));
    }

    /** {@code point P LV next 2024-04-18}. */
    void put(Step step) {
        Family family = Family.valueOf(step.at(2));
        String next = step.after("next", "");
        points.put(
                new SupplyPoint(
                        SupplyPointNumber.of(number(step.at(1))),
                        family,
                        family == Family.HV ? VoltageClass.HIGH_SMALL : VoltageClass.LOW,
                        new Place(null, "東京都千代田区丸の内1-2-3", null),
                        new Wheeling(
                                null,
                                ContractDeterminationMethod.valueOf(step.after("method", "AMPERE_BREAKER")),
                                null,
                                30,
                                null,
                                null,
                                null,
                                null,
                                List.of()),
                        new Reading(null, next.isEmpty() ? null : LocalDate.parse(next)),
                        null,
                        false,
                        false,
                        new Use(ContractState.IN_USE, null, null)),
                null,
                NOBODY);
    }

    /** {@code contract P 9001 2016-04-01 2024-04-01}. */
    void contract(Step step) {
        LocalDate until = step.words().size() > 4 ? LocalDate.parse(step.at(4)) : null;
        Validity days = new Validity(LocalDate.parse(step.at(3)), until);
        contracts.begin(
                SupplyPointNumber.of(number(step.at(1))),
                new ContractTerms(days, step.at(2) + "3", null, CONTRACT, new Customer(NAME, KANA, null)),
                NOBODY);
    }

    /** {@code ended P 9001 2024-05-01}. */
    void ended(Step step) {
        SupplyPointNumber point = SupplyPointNumber.of(number(step.at(1)));
        LocalDate until = LocalDate.parse(step.at(3));
        contracts.end(
                point, contracts.on(point, until.minusDays(1)).orElseThrow().id(), until, NOBODY);
    }
}
