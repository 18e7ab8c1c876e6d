package org.koiki.metering.history;

import static org.koiki.access.Function.POINT;
import static org.koiki.access.Right.VIEW;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koiki.Problem;
import org.koiki.access.Caller;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.delivery.ReceiverCodes;
import org.koiki.metering.lake.LakeHistory;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.koiki.participant.Validity;
import org.koiki.supplypoint.CodeLists;
import org.koiki.supplypoint.Contract;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.PointProblems;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The 30-minute values of a point, from the lake: the TSO of the area and the coordinator see all days, a retailer those on which it
 * supplies the point, a generation contract holder that is no retailer those on which a feed-in point is under its contract, and of
 * other points not even that they exist. Every look says what it is for and goes into the audit trail, one of the TSO also into
 * that of the supplier.
 */
@Service
@Transactional(noRollbackFor = Problem.class)
public class PointHistory {
    private static final String ACTION = "energy.history";

    private final LakeHistory lake;
    private final SupplyPoints points;
    private final Contracts contracts;
    private final CodeLists codes;
    private final ReceiverCodes receivers;
    private final Masters masters;
    private final AuditTrail audit;
    private final MarketClock clock;

    PointHistory(
            LakeHistory lake,
            SupplyPoints points,
            Contracts contracts,
            CodeLists codes,
            ReceiverCodes receivers,
            Masters masters,
            AuditTrail audit,
            MarketClock clock) {
        this.lake = lake;
        this.points = points;
        this.contracts = contracts;
        this.codes = codes;
        this.receivers = receivers;
        this.masters = masters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Days from one to another, both included, oldest first.
     *
     * @throws Problem {@code POINT-PURPOSE}, {@code POINT-UNKNOWN}
     */
    public List<PointDay> days(
            SupplyPointNumber point, LocalDate from, LocalDate to, @Nullable String purpose, Caller caller) {
        String why = required(purpose);
        Predicate<LocalDate> shown = shown(point, from, to, caller).orElseThrow(() -> {
            audit.record(new AuditEntry(caller.actor(), ACTION, point.digits(), null, Outcome.REFUSED, why));
            return PointProblems.unknown(point);
        });
        String detail = "%s, %s – %s".formatted(why, from, to);
        audit.record(
                new AuditEntry(caller.actor(), ACTION, point.digits(), owner(point, to, caller), Outcome.DONE, detail));
        return lake.of(point, from, to).map(PointDay::of, PointDay::unread).stream()
                .filter(day -> shown.test(day.date()))
                .toList();
    }

    private String required(@Nullable String purpose) {
        if (purpose == null || !codes.knows("purpose", purpose)) {
            String known =
                    codes.of("purpose").stream().map(CodeLists.Code::code).collect(Collectors.joining(" "));
            throw PointProblems.purpose(purpose == null ? "" : purpose, known);
        }
        return purpose;
    }

    /** Which days a caller sees; absent for a point that is none of his. */
    private Optional<Predicate<LocalDate>> shown(SupplyPointNumber point, LocalDate from, LocalDate to, Caller caller) {
        List<Contract> all = contracts.of(point);
        if (caller.coordinator() || isTsoOf(point, caller)) {
            return all.isEmpty() ? Optional.empty() : Optional.of(day -> true);
        }
        if (!caller.may(POINT, VIEW) && !feedsIn(point)) {
            return Optional.empty();
        }
        Set<String> own = receivers.of(caller).stream().map(Operator::code).collect(Collectors.toSet());
        List<Validity> supplied = all.stream()
                .filter(contract -> own.contains(contract.terms().retailer()))
                .map(contract -> contract.terms().days())
                .filter(days -> days.overlaps(new Validity(from, to.plusDays(1))))
                .toList();
        return supplied.isEmpty()
                ? Optional.empty()
                : Optional.of(day -> supplied.stream().anyMatch(days -> days.covers(day)));
    }

    private boolean feedsIn(SupplyPointNumber point) {
        return points.find(point).filter(known -> known.point().feedsIn()).isPresent();
    }

    private boolean isTsoOf(SupplyPointNumber point, Caller caller) {
        return masters.current()
                .tso(point.area(), clock.today())
                .filter(tso -> tso.company().equals(caller.company().code()))
                .isPresent();
    }

    /** Whom a look of the TSO concerns: the supplier of the last day. A supplier looks at its own days alone. */
    private @Nullable String owner(SupplyPointNumber point, LocalDate last, Caller caller) {
        return caller.coordinator() || isTsoOf(point, caller)
                ? contracts
                        .on(point, last)
                        .flatMap(contract ->
                                masters.current().operator(contract.terms().retailer(), clock.today()))
                        .map(Operator::company)
                        .orElse(null)
                : null;
    }
}
