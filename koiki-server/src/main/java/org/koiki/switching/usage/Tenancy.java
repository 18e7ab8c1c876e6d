package org.koiki.switching.usage;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.koiki.supplypoint.Contract;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.SupplyPointNumber;
import org.springframework.stereotype.Component;

/** Since when the customer of today has used a point, whoever supplied it: what was before is a former tenant's. */
@Component
class Tenancy {
    private final Contracts contracts;

    Tenancy(Contracts contracts) {
        this.contracts = contracts;
    }

    /** Absent while nobody uses the point. */
    Optional<LocalDate> since(SupplyPointNumber point, LocalDate today) {
        List<Contract> newestFirst = contracts.of(point).reversed();
        Contract first = null;
        for (Contract contract : newestFirst) {
            boolean goesOn = first == null
                    ? contract.terms().days().covers(today)
                    : isBefore(contract, first) && isSameCustomer(contract, first);
            if (goesOn) {
                first = contract;
            }
        }
        return Optional.ofNullable(first)
                .map(contract -> contract.terms().days().from());
    }

    private static boolean isBefore(Contract contract, Contract next) {
        return next.terms().days().from().equals(contract.terms().days().until());
    }

    private static boolean isSameCustomer(Contract one, Contract other) {
        return name(one).equals(name(other));
    }

    private static String name(Contract contract) {
        return Normalizer.normalize(contract.terms().customer().name(), Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
    }
}
