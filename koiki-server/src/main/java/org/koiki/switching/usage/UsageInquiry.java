package org.koiki.switching.usage;

import org.koiki.edge.Given;

/** @param purpose must be the customer's switch */
public record UsageInquiry(String supplyPoint, String password, Purpose purpose) {
    public UsageInquiry {
        Given.required(supplyPoint, "supplyPoint");
        Given.required(password, "password");
        Given.required(purpose, "purpose");
    }

    /** What usage may be looked at for. */
    public enum Purpose {
        /** To offer a contract to a customer who wants to switch. */
        SWITCH
    }

    @Override
    public String toString() {
        return "UsageInquiry " + supplyPoint;
    }
}
