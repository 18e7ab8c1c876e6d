package org.koiki.supplypoint.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koiki.edge.Given;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.ContractTerms;
import org.koiki.supplypoint.Customer;
import org.koiki.supplypoint.PointProblems;

/** A contract as a TSO puts it. */
record ContractBody(
        LocalDate from,
        @Nullable LocalDate until,
        String retailer,
        @Nullable String group,
        @Nullable String contractNumber,
        Customer customer) {
    ContractBody {
        Given.required(from, "from");
        Given.required(retailer, "retailer");
        Given.required(Given.required(customer, "customer").name(), "customer.name");
    }

    ContractTerms terms() {
        return new ContractTerms(days(from, until), retailer, group, contractNumber, customer);
    }

    static Validity days(LocalDate from, @Nullable LocalDate until) {
        if (until != null && !from.isBefore(until)) {
            throw PointProblems.endsBeforeItBegins(from, until);
        }
        return new Validity(from, until);
    }
}
