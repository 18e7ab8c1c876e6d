package org.koiki.switching.usage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.Purpose;
import org.koiki.switching.SwitchingTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications for access to usage, for the retailer that applied and the TSO that decides. Each look at personal data is kept. */
@Service
public class UsageViews {
    /** Most applications of one page. */
    public static final int MOST = 1_000;

    private final UsageRows rows;
    private final UsagePapers papers;
    private final SwitchingTrail trail;
    private final MarketClock clock;

    UsageViews(UsageRows rows, UsagePapers papers, SwitchingTrail trail, MarketClock clock) {
        this.rows = rows;
        this.papers = papers;
        this.trail = trail;
        this.clock = clock;
    }

    /** Newest first. */
    public Page<UsageAccess> list(@Nullable String stage, @Nullable String cursor, int limit, Caller caller) {
        int most = Math.clamp(limit, 1, MOST);
        List<UsageAccess> found = rows.list(caller.company().code(), stage, cursor, most + 1);
        return Page.of(found, most, UsageAccess::number).map(this::today);
    }

    /** The progress of an application (業務処理状況確認), without personal data. */
    public Optional<UsageAccess> progress(String number, Caller caller) {
        return seen(number, caller).map(this::today);
    }

    /** All of an application. */
    @Transactional
    public Optional<UsageAccessView> find(String number, Purpose purpose, Caller caller) {
        return seen(number, caller).map(access -> {
            trail.looked(caller, number, other(access, caller), access.tso(), purpose);
            return new UsageAccessView(
                    today(access),
                    papers.application(number),
                    isTso(access, caller) ? papers.likeness(number) : Map.of(),
                    papers.lines(number));
        });
    }

    /** One of its papers. */
    @Transactional
    public Optional<Paper> paper(String number, int paper, Purpose purpose, Caller caller) {
        return seen(number, caller).flatMap(access -> {
            trail.looked(caller, number + "/" + paper, other(access, caller), access.tso(), purpose);
            return papers.paper(number, paper);
        });
    }

    private Optional<UsageAccess> seen(String number, Caller caller) {
        String company = caller.company().code();
        return rows.find(number)
                .filter(access ->
                        access.company().equals(company) || access.tso().equals(company));
    }

    private UsageAccess today(UsageAccess access) {
        return access.as(UsageStages.of(access, clock.today()).word());
    }

    private static boolean isTso(UsageAccess access, Caller caller) {
        return access.tso().equals(caller.company().code());
    }

    private static String other(UsageAccess access, Caller caller) {
        return isTso(access, caller) ? access.company() : access.tso();
    }
}
