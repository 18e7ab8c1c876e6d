package org.koiki.switching.rule;

import java.time.LocalDate;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Role;

/** Who is registered as a retailer. */
@FunctionalInterface
public interface Registrations {
    /** Whether a company is a retailer on a day, with an operator code of its own. */
    boolean isRetailer(String company, LocalDate day);

    /** As the master data say. */
    static Registrations of(Masters masters) {
        return (company, day) -> {
            MasterData known = masters.current();
            return known.company(company, day)
                            .filter(found -> found.is(Role.RETAILER))
                            .isPresent()
                    && !known.operatorsOf(company, day).isEmpty();
        };
    }
}
