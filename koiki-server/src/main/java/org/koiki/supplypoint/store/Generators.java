package org.koiki.supplypoint.store;

import java.time.LocalDate;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.participant.Role;
import org.springframework.stereotype.Component;

/** Generation contract holders (発電契約者) that supply nobody: their contracts are of feed-in points alone. */
@Component
class Generators {
    private final Masters masters;

    Generators(Masters masters) {
        this.masters = masters;
    }

    /** Their operator codes in an area on a day. */
    String[] of(String area, LocalDate day) {
        MasterData known = masters.current();
        return known.operators(day).stream()
                .filter(operator -> area.equals(operator.area()))
                .filter(operator -> known.company(operator.company(), day)
                        .filter(company -> company.is(Role.GENERATION_CONTRACT_HOLDER)
                                && !company.is(Role.RETAILER)
                                && !company.is(Role.TSO))
                        .isPresent())
                .map(Operator::code)
                .toArray(String[]::new);
    }
}
