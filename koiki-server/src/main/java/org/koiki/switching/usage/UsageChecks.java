package org.koiki.switching.usage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koiki.calendar.MarketClock;
import org.koiki.supplypoint.Family;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.identity.Field;
import org.koiki.switching.identity.IdentityCheck;
import org.koiki.switching.identity.Likeness;
import org.koiki.switching.identity.Person;
import org.koiki.switching.point.Point;
import org.koiki.switching.point.Points;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.koiki.switching.rule.Limits;
import org.koiki.switching.rule.TextCheck;
import org.springframework.stereotype.Component;

/** The checks of an application for access to usage (switching.md §4). */
@Component
class UsageChecks {
    static final Set<String> TYPES = Set.of("application/pdf", "image/jpeg", "image/png");

    private final Points points;
    private final IdentityCheck identity;
    private final Limits limits;
    private final Faults faults;
    private final MarketClock clock;

    UsageChecks(Points points, IdentityCheck identity, Limits limits, Faults faults, MarketClock clock) {
        this.points = points;
        this.identity = identity;
        this.limits = limits;
        this.faults = faults;
        this.clock = clock;
    }

    /** @throws org.koiki.Problem that tells every fault */
    CheckedUsage check(UsageApplication application, List<Paper> papers) {
        LocalDate today = clock.today();
        List<Fault> found = new ArrayList<>(fields(application));
        found.addAll(consent(application.consent(), today));
        found.addAll(days(application.days(), today));
        found.addAll(papers(papers, today));
        if (!found.isEmpty()) {
            throw SwitchingProblems.refused(found);
        }
        Point point = point(application.supplyPoint(), today);
        return new CheckedUsage(point.family(), point.tsoCompany(), likeness(application, point, today));
    }

    private List<Fault> fields(UsageApplication application) {
        return new TextCheck(faults)
                .point(application.supplyPoint())
                .required("customerName", application.customerName())
                .text("contractNumber", application.contractNumber())
                .text("customerKana", application.customerKana())
                .text("address", application.address())
                .faults();
    }

    private List<Fault> consent(Consent consent, LocalDate today) {
        return consent.obtainedOn().isAfter(today)
                ? List.of(faults.of("SWI-1301", "consent.obtainedOn", consent.obtainedOn(), today))
                : List.of();
    }

    private List<Fault> days(int days, LocalDate today) {
        LocalDate latest = today.plusMonths(limits.number("usage.password.months", today));
        return days < 1 || today.plusDays(days).isAfter(latest)
                ? List.of(
                        faults.of("SWI-1302", "days", days, today.until(latest).toTotalMonths() + " months"))
                : List.of();
    }

    private List<Fault> papers(List<Paper> papers, LocalDate today) {
        List<Fault> found = new ArrayList<>();
        int most = limits.number("usage.papers.most", today);
        if (papers.isEmpty() || papers.size() > most) {
            found.add(faults.of("SWI-1303", "papers", papers.size(), most));
        }
        for (int i = 0; i < papers.size(); i++) {
            Paper paper = papers.get(i);
            String field = "papers[%d]".formatted(i);
            if (!TYPES.contains(paper.type()) || !PaperBytes.areOf(paper)) {
                found.add(faults.of(
                        "SWI-1304",
                        field,
                        paper.type(),
                        String.join(", ", TYPES.stream().sorted().toList())));
            }
            found.addAll(new TextCheck(faults)
                    .required(field + ".name", paper.name())
                    .faults());
        }
        return found;
    }

    private Point point(String number, LocalDate today) {
        Point point = points.find(number, today)
                .orElseThrow(
                        () -> SwitchingProblems.refused(List.of(faults.of("SWI-1004", "supplyPoint", number, null))));
        if (point.family() == Family.FIT) {
            throw SwitchingProblems.refused(List.of(faults.of("SWI-1005", "supplyPoint", number, point.family())));
        }
        return point;
    }

    private Map<Field, Likeness> likeness(UsageApplication application, Point point, LocalDate today) {
        Person given = new Person(
                application.contractNumber(),
                application.customerName(),
                application.customerKana(),
                application.address());
        return point.contractOn(today)
                .map(contract -> identity.compare(given, contract.customer()).fields())
                .orElse(Map.of());
    }
}
