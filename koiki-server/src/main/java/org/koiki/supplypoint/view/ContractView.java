package org.koiki.supplypoint.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.Contract;
import org.koiki.supplypoint.Customer;
import org.koiki.supplypoint.FormerCustomer;

/**
 * A contract as a caller may see it.
 *
 * @param days from the first day of supply to the first day without it
 * @param retailer operator code
 * @param customer the last one, or that of the day that was asked for; absent for callers without the right to personal data
 * @param formerCustomers what was said of the customer on days before that changed; empty when a day was asked for
 * @param knownFrom market time from which on this was held
 * @param knownUntil market time at which better was learnt; absent while it stands
 */
public record ContractView(
        long id,
        Validity days,
        String retailer,
        @Nullable String group,
        @Nullable String contractNumber,
        @Nullable Customer customer,
        List<FormerCustomerView> formerCustomers,
        Instant knownFrom,
        @Nullable Instant knownUntil) {
    public ContractView {
        formerCustomers = List.copyOf(formerCustomers);
    }

    /** @param former of all contracts of the point @param on the day that is asked for; absent for all */
    static ContractView of(
            Contract contract, List<FormerCustomer> former, @Nullable LocalDate on, boolean withCustomer) {
        List<FormerCustomer> known =
                former.stream().filter(one -> wasKnown(one, contract)).toList();
        Optional<FormerCustomer> then = known.stream()
                .filter(one -> on != null && one.days().covers(on))
                .findFirst();
        boolean all = withCustomer && on == null;
        return new ContractView(
                contract.id(),
                contract.terms().days(),
                contract.terms().retailer(),
                contract.terms().group(),
                then.isPresent() ? then.get().number() : contract.terms().number(),
                withCustomer
                        ? then.map(FormerCustomer::customer)
                                .orElse(contract.terms().customer())
                        : null,
                all ? known.stream().map(FormerCustomerView::of).toList() : List.of(),
                contract.knownFrom(),
                contract.knownUntil());
    }

    private static boolean wasKnown(FormerCustomer former, Contract contract) {
        Instant until = contract.knownUntil();
        return former.contract() == contract.id()
                && former.retailer().equals(contract.terms().retailer())
                && former.days().overlaps(contract.terms().days())
                && (until == null || former.knownFrom().isBefore(until));
    }
}
