package org.koiki.participant.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.Acting;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Company;
import org.koiki.participant.store.StoredMasters;
import org.springframework.stereotype.Component;

/** The companies among which the coordinator may choose. */
@Component
class Companies {
    private final StoredMasters masters;
    private final MarketClock clock;

    Companies(StoredMasters masters, MarketClock clock) {
        this.masters = masters;
        this.clock = clock;
    }

    /** Absent for those who have no choice. */
    @Nullable
    List<Company> choice(Acting acting) {
        return acting.coordinator() ? all() : null;
    }

    private List<Company> all() {
        LocalDate today = clock.today();
        return masters.current()
                .all(Company.class)
                .filter(company -> company.validity().covers(today))
                .sorted(Comparator.comparing(Company::code))
                .toList();
    }
}
