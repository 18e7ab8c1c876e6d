package org.koiki.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Company;
import org.koiki.participant.Identities;
import org.koiki.participant.Masters;
import org.koiki.participant.User;
import org.springframework.stereotype.Component;

/** Makes callers of users. */
@Component
public class Callers {
    private final Identities identities;
    private final Masters masters;
    private final MarketClock clock;

    Callers(Identities identities, Masters masters, MarketClock clock) {
        this.identities = identities;
        this.masters = masters;
        this.clock = clock;
    }

    /** A user without certificate and password, for a door that asks for neither. Empty when unknown or locked. */
    public Optional<Caller> of(String user, String address) {
        return identities
                .find(user)
                .map(identity -> identity.user())
                .filter(found -> found.locked() == null)
                .flatMap(found -> company(found.company()).map(company -> of(company, found, null, address)));
    }

    /** A company of the market today. */
    public Optional<Company> company(String code) {
        return masters.current().company(code, clock.today());
    }

    /** A user with its permissions; one whose password has to be changed has none. */
    public static Caller of(Company company, User user, @Nullable String certificate, String address) {
        Set<Permission> permissions = user.mustChange() ? Set.of() : Presets.of(user.preset(), company);
        return new Caller(company, user.id(), user.kind(), permissions, certificate, address);
    }
}
