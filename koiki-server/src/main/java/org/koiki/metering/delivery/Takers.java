package org.koiki.metering.delivery;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.koiki.participant.MasterData;

/** Who takes which extensions, at some moment. */
public final class Takers {
    private final Map<Extension, Set<String>> companies;
    private final MasterData masters;
    private final LocalDate today;
    private final LocalDate day;

    Takers(Map<Extension, Set<String>> companies, MasterData masters, LocalDate today, LocalDate day) {
        this.companies = companies;
        this.masters = masters;
        this.today = today;
        this.day = day;
    }

    public boolean anybody(Extension extension) {
        return companies.containsKey(extension);
    }

    /** @param receiver operator code */
    public boolean take(Extension extension, String receiver) {
        Set<String> some = companies.getOrDefault(extension, Set.of());
        return !some.isEmpty()
                && masters.operator(receiver, today)
                        .or(() -> masters.operator(receiver, day))
                        .filter(operator -> some.contains(operator.company()))
                        .isPresent();
    }
}
