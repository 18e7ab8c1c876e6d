package org.koiki.switching.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.point.NewContract;

/** The contracts that applications begin. */
final class ContractTermsOf {
    private ContractTermsOf() {}

    static NewContract start(Content.SwitchStart start, String company, LocalDate on) {
        return contract(start.head(), start.customer(), company, on, start.balancingGroup());
    }

    static NewContract moveIn(Content.MoveIn moveIn, String company, LocalDate on) {
        return contract(moveIn.head(), moveIn.customer(), company, on, moveIn.balancingGroup());
    }

    private static NewContract contract(
            ApplicationHead head, ApplicationCustomer customer, String company, LocalDate on, @Nullable String group) {
        return new NewContract(head.supplyPoint(), company, on, group, customer.person(), customer.phone());
    }
}
