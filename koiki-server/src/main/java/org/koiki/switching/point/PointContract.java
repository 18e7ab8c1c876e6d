package org.koiki.switching.point;

import org.koiki.participant.Validity;
import org.koiki.switching.identity.Person;
import org.koiki.switching.rule.Supply;

/**
 * A contract of a supply point.
 *
 * @param id of the contract in its own module
 * @param company company code of the retailer
 * @param customer who holds it; personal data
 */
public record PointContract(long id, String company, Validity days, Person customer) {
    public Supply supply() {
        return new Supply(company, days);
    }
}
