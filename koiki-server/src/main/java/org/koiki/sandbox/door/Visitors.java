package org.koiki.sandbox.door;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.Company;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.participant.Role;
import org.koiki.sandbox.SampleUsers;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Whom a visitor may be: the sample user of each operator, by role. */
@Component
@Profile("sandbox")
class Visitors {
    private final Masters masters;
    private final MarketClock clock;

    Visitors(Masters masters, MarketClock clock) {
        this.masters = masters;
        this.clock = clock;
    }

    /** A sample user to choose. */
    record Visitor(String user, Operator operator, Company company) {
        private boolean matches(String text) {
            String all = user + " " + operator.name() + " " + company.nameEn();
            return all.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
        }
    }

    /** Those whose user id or name holds a text. */
    Map<Role, List<Visitor>> matching(String text) {
        LocalDate today = clock.today();
        MasterData data = masters.current();
        return data.operators(today).stream()
                .map(operator -> visitor(operator, data, today))
                .flatMap(Optional::stream)
                .filter(visitor -> visitor.matches(text))
                .sorted(Comparator.comparing(Visitor::user))
                .collect(Collectors.groupingBy(
                        visitor -> mainRole(visitor.company()), TreeMap::new, Collectors.toList()));
    }

    private static Optional<Visitor> visitor(Operator operator, MasterData data, LocalDate today) {
        return data.company(operator.company(), today)
                .map(company -> new Visitor(SampleUsers.of(operator.code()), operator, company));
    }

    private static Role mainRole(Company company) {
        return company.roles().stream().min(Comparator.naturalOrder()).orElseThrow();
    }
}
