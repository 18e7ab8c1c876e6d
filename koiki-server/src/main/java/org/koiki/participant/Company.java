package org.koiki.participant;

import java.util.EnumSet;
import java.util.Set;

/**
 * A company (事業者): owner of users and certificates.
 *
 * @param code four characters; five for the coordinator
 * @param name Japanese name
 * @param nameEn name in Latin letters
 */
public record Company(String code, String name, String nameEn, Set<Role> roles, Validity validity) implements Master {
    public Company {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether it is a generation contract holder (発電契約者) that supplies nobody. */
    public boolean generatesOnly() {
        return is(Role.GENERATION_CONTRACT_HOLDER) && !is(Role.RETAILER) && !is(Role.TSO);
    }

    /** The company with one more role. */
    public Company with(Role role) {
        EnumSet<Role> more = EnumSet.copyOf(roles);
        more.add(role);
        return new Company(code, name, nameEn, more, validity);
    }

    @Override
    public String key() {
        return code;
    }

    @Override
    public Company on(Validity days) {
        return new Company(code, name, nameEn, roles, days);
    }
}
