package org.koiki.switching.usage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.supplypoint.LookCount;
import org.koiki.supplypoint.MonthlyUsage;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.UsageHistory;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.rule.Faults;
import org.koiki.switching.rule.Limits;
import org.springframework.stereotype.Service;

/** Usage for whoever holds a password that the customer has agreed to (使用量情報照会). Every try is kept. */
@Service
public class UsageInquiries {
    private final UsageRows rows;
    private final InquiryRows inquiries;
    private final UsageHistory history;
    private final Tenancy tenancy;
    private final UsagePasswords passwords;
    private final SwitchingTrail trail;
    private final LookCount looks;
    private final Limits limits;
    private final Faults faults;
    private final MarketClock clock;

    UsageInquiries(
            UsageRows rows,
            InquiryRows inquiries,
            UsageHistory history,
            Tenancy tenancy,
            UsagePasswords passwords,
            SwitchingTrail trail,
            LookCount looks,
            Limits limits,
            Faults faults,
            MarketClock clock) {
        this.rows = rows;
        this.inquiries = inquiries;
        this.history = history;
        this.tenancy = tenancy;
        this.passwords = passwords;
        this.trail = trail;
        this.looks = looks;
        this.limits = limits;
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * The last 13 months that there is usage of, as far back as the customer of today has been there.
     *
     * @throws org.koiki.Problem for a password that does not open the point, the same whether the point is there or not
     */
    public UsageAnswer inquire(UsageInquiry inquiry, Caller caller) {
        SupplyPointNumber point = SupplyPointNumber.of(inquiry.supplyPoint());
        LocalDate today = clock.today();
        int tries = limits.number("usage.password.tries", today);
        long tried = inquiries.keep(point, caller, clock.now());
        if (inquiries.unopenedSince(
                        point, caller, today.atStartOfDay(MarketClock.JST).toInstant())
                > tries) {
            throw SwitchingProblems.refused(List.of(faults.of("SWI-1307", "password", null, tries)));
        }
        String access = passwords
                .opened(rows.passwords(point.digits(), today), inquiry.password())
                .orElseThrow(() -> SwitchingProblems.refused(List.of(faults.of("SWI-1306", "password", null, null))));
        inquiries.opened(tried, access);
        String tso = rows.find(access).map(UsageAccess::tso).orElse(null);
        trail.done(caller, "usage.inquire", point.digits(), tso, "%s %s".formatted(inquiry.purpose(), access));
        looks.looked(caller, point.digits(), tso, inquiry.purpose().name(), 1);
        return answer(point, today);
    }

    private UsageAnswer answer(SupplyPointNumber point, LocalDate today) {
        int most = limits.number("usage.history.months", today);
        YearMonth thisMonth = YearMonth.from(today);
        YearMonth first = thisMonth.minusMonths(most);
        LocalDate since = tenancy.since(point, today).orElse(today);
        List<MonthlyUsage> months = history.monthly(point, first, thisMonth).stream()
                .filter(month -> !month.from().isBefore(since))
                .toList();
        LocalDate from = since.isAfter(first.atDay(1)) ? since : first.atDay(1);
        return new UsageAnswer(point.digits(), newest(months, most), history.daily(point, from, today));
    }

    /** What falls into the last of the months; a month may hold two periods. */
    private static List<MonthlyUsage> newest(List<MonthlyUsage> periods, int most) {
        List<YearMonth> months =
                periods.stream().map(MonthlyUsage::month).distinct().sorted().toList();
        Set<YearMonth> shown = Set.copyOf(months.subList(Math.max(0, months.size() - most), months.size()));
        return periods.stream().filter(period -> shown.contains(period.month())).toList();
    }
}
