package org.koiki.metering.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.calendar.MarketClock;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.participant.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which extensions companies take; none at first. */
@Service
public class Extensions {
    private final ExtensionRows rows;
    private final Masters masters;
    private final AuditTrail audit;
    private final MarketClock clock;

    Extensions(ExtensionRows rows, Masters masters, AuditTrail audit, MarketClock clock) {
        this.rows = rows;
        this.masters = masters;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param since market time; absent while it is not taken */
    record TakenExtension(
            Extension extension, boolean taken, @Nullable Instant since) {}

    List<TakenExtension> list(Caller caller) {
        Map<Extension, Instant> taken = rows.of(caller.company().code());
        return Arrays.stream(Extension.values())
                .map(one -> new TakenExtension(one, taken.containsKey(one), taken.get(one)))
                .toList();
    }

    /** What the caller's company takes, and since when, in market time. */
    Map<Extension, Instant> of(Caller caller) {
        return rows.of(caller.company().code());
    }

    /** Takes these from now on, and no others. */
    @Transactional
    void take(Collection<@Nullable Extension> wanted, Caller caller) {
        String company = caller.company().code();
        Set<Extension> sorted = new TreeSet<>();
        for (Extension one : wanted) {
            if (one != null) {
                sorted.add(one);
            }
        }
        if (rows.set(company, sorted, clock.now())) {
            audit.record(new AuditEntry(
                    caller.actor(), "energy.extensions", company, null, Outcome.DONE, "taken: " + sorted));
        }
    }

    /**
     * Whose feed-in points of an area have files of a day: codes of generation contract holders that take them since that day or
     * before, in market time.
     */
    public Set<String> holders(String area, LocalDate day) {
        Map<String, Instant> since = rows.of(Extension.GENERATION);
        Instant over = day.plusDays(1).atStartOfDay(MarketClock.JST).toInstant();
        MasterData known = masters.current();
        return known.operators(day).stream()
                .filter(operator -> area.equals(operator.area()))
                .filter(operator ->
                        since.getOrDefault(operator.company(), Instant.MAX).isBefore(over))
                .filter(operator -> known.company(operator.company(), day)
                        .filter(company -> company.is(Role.GENERATION_CONTRACT_HOLDER))
                        .isPresent())
                .map(Operator::code)
                .collect(Collectors.toSet());
    }

    /** Who takes what by now. @param day on which a code counts that nobody holds any more */
    public Takers takers(LocalDate day) {
        return new Takers(rows.all(), masters.current(), clock.today(), day);
    }
}
