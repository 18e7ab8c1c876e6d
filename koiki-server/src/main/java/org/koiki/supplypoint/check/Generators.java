package org.koiki.supplypoint.check;

import java.time.LocalDate;
import org.koiki.participant.Company;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.springframework.stereotype.Component;

/** Generation contract holders (発電契約者) that supply nobody: their contracts are of feed-in points alone. */
@Component
public class Generators {
    private final Masters masters;

    Generators(Masters masters) {
        this.masters = masters;
    }

    /** Their operator codes in an area on a day. */
    public String[] of(String area, LocalDate day) {
        MasterData known = masters.current();
        return known.operators(day).stream()
                .filter(operator -> area.equals(operator.area()))
                .filter(operator -> suppliesNobody(operator, day, known))
                .map(Operator::code)
                .toArray(String[]::new);
    }

    /** Whether an operator code is that of one on a day, or today if nobody has it on that day. */
    boolean has(String code, LocalDate day, LocalDate today) {
        MasterData known = masters.current();
        LocalDate then = known.operator(code, day).isPresent() ? day : today;
        return known.operator(code, then)
                .filter(operator -> suppliesNobody(operator, then, known))
                .isPresent();
    }

    private static boolean suppliesNobody(Operator operator, LocalDate day, MasterData known) {
        return known.company(operator.company(), day)
                .filter(Company::generatesOnly)
                .isPresent();
    }
}
