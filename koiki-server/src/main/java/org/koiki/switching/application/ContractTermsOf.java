package org.koiki.switching.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.switching.point.NewContract;
import org.koiki.switching.point.NewWheeling;

/** The contracts that applications begin. */
final class ContractTermsOf {
    private ContractTermsOf() {}

    static NewContract start(Content.SwitchStart start, String company, LocalDate on) {
        return contract(start.head(), start.customer(), company, on, start.balancingGroup());
    }

    static NewContract moveIn(Content.MoveIn moveIn, String company, LocalDate on) {
        return contract(moveIn.head(), moveIn.customer(), company, on, moveIn.balancingGroup());
    }

    static NewWheeling wheeling(Content.SwitchStart start) {
        return new NewWheeling(start.method(), start.ampere(), start.power(), menu(start.wheeling()));
    }

    static NewWheeling wheeling(Content.MoveIn moveIn) {
        return new NewWheeling(moveIn.method(), null, null, menu(moveIn.wheeling()));
    }

    private static @Nullable String menu(@Nullable WheelingWish wish) {
        return wish == null ? null : wish.menu();
    }

    private static NewContract contract(
            ApplicationHead head, ApplicationCustomer customer, String company, LocalDate on, @Nullable String group) {
        return new NewContract(head.supplyPoint(), company, on, group, customer.person(), customer.phone());
    }
}
