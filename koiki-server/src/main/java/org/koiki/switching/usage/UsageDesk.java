package org.koiki.switching.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.switching.Preconditions;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.UsageAccessStage;
import org.koiki.switching.rule.CodeLists;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.koiki.switching.rule.Limits;
import org.koiki.switching.rule.TextCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the TSO does with an application for access to usage: after its identity check it agrees or refuses. */
@Service
public class UsageDesk {
    private final UsageRows rows;
    private final UsageNotices notices;
    private final SwitchingTrail trail;
    private final CodeLists codes;
    private final Faults faults;
    private final Limits limits;
    private final MarketClock clock;

    UsageDesk(
            UsageRows rows,
            UsageNotices notices,
            SwitchingTrail trail,
            CodeLists codes,
            Faults faults,
            Limits limits,
            MarketClock clock) {
        this.rows = rows;
        this.notices = notices;
        this.trail = trail;
        this.codes = codes;
        this.faults = faults;
        this.limits = limits;
        this.clock = clock;
    }

    /** Decides, once. */
    @Transactional
    public UsageAccess decide(String number, UsageDecision decision, @Nullable String ifMatch, Caller caller) {
        UsageAccess access = rows.lock(number)
                .filter(found -> found.tso().equals(caller.company().code()))
                .orElseThrow(() -> SwitchingProblems.notFound(number));
        Preconditions.require(ifMatch, access.version());
        require(decision, access);
        Instant now = clock.now();
        LocalDate until = decision.granted() ? lastDay(access.days()) : null;
        UsageAccessStage stage = until == null
                ? new UsageAccessStage.Refused(now, String.valueOf(decision.refusal()))
                : new UsageAccessStage.Granted(now, until);
        UsageAccessStage before = UsageStages.of(access, clock.today());
        if (!before.leadsTo(stage)) {
            throw SwitchingProblems.wrongStage("usage", number, before.word(), new Text("判断", "decided"));
        }
        UsageAccess after = rows.step(number, stage.word(), until, decision, now);
        notices.decided(after);
        trail.done(caller, "usage.decide", number, after.company(), stage.word());
        return after;
    }

    /** A password works for a month at most, however long the decision took. */
    private LocalDate lastDay(int days) {
        LocalDate today = clock.today();
        LocalDate wished = today.plusDays(days);
        LocalDate last = today.plusMonths(limits.number("usage.password.months", today));
        return wished.isAfter(last) ? last : wished;
    }

    private void require(UsageDecision decision, UsageAccess access) {
        List<Fault> wrong = new ArrayList<>(
                new TextCheck(faults).text("note", decision.note()).faults());
        String refusal = decision.refusal();
        boolean listed = refusal != null
                && codes.find("usage-refusal", access.family(), refusal, clock.today())
                        .isPresent();
        if (decision.granted() ? refusal != null : !listed) {
            wrong.add(faults.of("SWI-1202", "refusal", refusal, decision.granted() ? "–" : "usage-refusal"));
        }
        if (!wrong.isEmpty()) {
            throw SwitchingProblems.refused(wrong);
        }
    }
}
