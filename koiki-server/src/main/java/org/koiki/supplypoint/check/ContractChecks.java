package org.koiki.supplypoint.check;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Role;
import org.koiki.supplypoint.ContractTerms;
import org.koiki.supplypoint.SupplyPoint;
import org.koiki.supplypoint.SupplyPointNumber;
import org.springframework.stereotype.Component;

/** What every contract is held to: its parties are those of the area, and of a kind that fits the point. */
@Component
public class ContractChecks {
    private static final int TEXT = 100;
    private static final Set<Role> PARTIES = Set.of(Role.RETAILER, Role.TSO, Role.GENERATION_CONTRACT_HOLDER);

    private final Masters masters;
    private final Generators generators;
    private final MarketClock clock;

    ContractChecks(Masters masters, Generators generators, MarketClock clock) {
        this.masters = masters;
        this.generators = generators;
        this.clock = clock;
    }

    public void check(SupplyPointNumber point, ContractTerms terms, Faults faults) {
        MasterData known = masters.current();
        LocalDate from = terms.days().from();
        LocalDate today = clock.today();
        String area = point.area();
        if (!supplies(known, terms.retailer(), area, from) && !supplies(known, terms.retailer(), area, today)) {
            faults.add(PointRule.RETAILER.in("retailer", terms.retailer(), area));
        }
        String group = terms.group();
        if (group != null && !balances(known, group, area, from) && !balances(known, group, area, today)) {
            faults.add(PointRule.GROUP.in("group", group, area));
        }
        texts(terms, faults);
    }

    /** What a contract is held to at a point that is known: that of a generation contract holder who supplies nobody needs generation. */
    public void check(SupplyPoint point, ContractTerms terms, Faults faults) {
        if (isOfGenerator(terms) && !point.feedsIn()) {
            faults.add(PointRule.GENERATION.in("retailer", terms.retailer(), point.family()));
        }
    }

    /** Whether a contract is that of a generation contract holder that supplies nobody. */
    public boolean isOfGenerator(ContractTerms terms) {
        return generators.has(terms.retailer(), terms.days().from(), clock.today());
    }

    private static boolean supplies(MasterData known, String code, String area, LocalDate day) {
        return known.operator(code, day)
                .filter(operator -> area.equals(operator.area()))
                .flatMap(operator -> known.company(operator.company(), day))
                .filter(company -> PARTIES.stream().anyMatch(company::is))
                .isPresent();
    }

    private static boolean balances(MasterData known, String code, String area, LocalDate day) {
        return known.group(code, day).filter(group -> group.area().equals(area)).isPresent();
    }

    private static void texts(ContractTerms terms, Faults faults) {
        text("contract_number", terms.number(), faults);
        text("customer", terms.customer().name(), faults);
        text("kana", terms.customer().kana(), faults);
        text("phone", terms.customer().phone(), faults);
    }

    private static void text(String field, @Nullable String text, Faults faults) {
        PointChecks.text(field, text, TEXT, faults);
    }
}
