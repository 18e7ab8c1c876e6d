package org.koiki.switching.usage;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.switching.Preconditions;
import org.koiki.switching.RequestKey;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.UsageAccessStage;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a retailer does to get at a customer's usage. Each change is one transaction with its notices and its entry in the audit trail. */
@Service
public class UsageAccesses {
    private final UsageRows rows;
    private final UsagePapers papers;
    private final UsageChecks checks;
    private final UsageNotices notices;
    private final SwitchingTrail trail;
    private final UsagePasswords passwords;
    private final Faults faults;
    private final MarketClock clock;

    UsageAccesses(
            UsageRows rows,
            UsagePapers papers,
            UsageChecks checks,
            UsageNotices notices,
            SwitchingTrail trail,
            UsagePasswords passwords,
            Faults faults,
            MarketClock clock) {
        this.rows = rows;
        this.papers = papers;
        this.checks = checks;
        this.notices = notices;
        this.trail = trail;
        this.passwords = passwords;
        this.faults = faults;
        this.clock = clock;
    }

    /** Applies (使用量情報照会申請). The same key and content again gives the application that is there. */
    @Transactional
    public Applied apply(UsageApplication application, List<Paper> given, @Nullable String key, Caller caller) {
        String company = caller.company().code();
        RequestKey request = RequestKey.of(key, UsageContent.of(application, given));
        Optional<UsageAccess> before = repeated(company, request);
        if (before.isPresent()) {
            return new Applied(before.get(), true);
        }
        CheckedUsage checked = checks.check(application, given);
        rows.openOf(application.supplyPoint(), company).ifPresent(open -> {
            throw SwitchingProblems.refused(
                    List.of(faults.of("SWI-2009", "supplyPoint", application.supplyPoint(), open)));
        });
        UsageAccess access = rows.insert(application, checked, company, request, clock.now());
        papers.keep(access.number(), given);
        notices.received(access);
        trail.done(caller, "usage.apply", access.number(), access.tso(), null);
        return new Applied(access, false);
    }

    /** An application with whether it was there before. */
    public record Applied(UsageAccess access, boolean repeated) {}

    /** Takes an application back that waits for the TSO. */
    @Transactional
    public UsageAccess cancel(String number, @Nullable String ifMatch, Caller caller) {
        UsageAccess access = own(number, caller);
        Preconditions.requireIfGiven(ifMatch, access.version());
        lead(access, new UsageAccessStage.Cancelled(clock.now()), new Text("取消", "cancelled"));
        UsageAccess after = rows.step(number, "CANCELLED", null, UsageDecision.NONE, clock.now());
        notices.cancelled(after);
        trail.done(caller, "usage.cancel", number, after.tso(), null);
        return after;
    }

    /**
     * Makes the password and shows it, this once; nobody can read it later.
     *
     * @throws org.koiki.Problem when the TSO has not agreed, the time is over, or it was shown before
     */
    @Transactional
    public UsagePassword takePassword(String number, Caller caller) {
        UsageAccess access = own(number, caller);
        UsageAccessStage stage = UsageStages.of(access, clock.today());
        if (!(stage instanceof UsageAccessStage.Granted granted)) {
            throw SwitchingProblems.wrongStage("usage", number, stage.word(), new Text("パスワードの表示", "given a password"));
        }
        if (access.shown()) {
            throw SwitchingProblems.refused(List.of(fault("SWI-1305", number)));
        }
        String password = passwords.random();
        rows.setPassword(number, passwords.hash(password));
        trail.done(caller, "usage.password", number, access.tso(), "until " + granted.until());
        return new UsagePassword(number, access.supplyPoint(), password, granted.until());
    }

    private Fault fault(String code, String number) {
        return faults.of(code, "number", number, null);
    }

    private Optional<UsageAccess> repeated(String company, RequestKey request) {
        if (request.key() == null) {
            return Optional.empty();
        }
        String key = requireNonNull(request.key());
        return rows.byKey(company, key).map(before -> {
            if (!request.digest().equals(before.digest())) {
                throw SwitchingProblems.keyUsed(key);
            }
            return before.access();
        });
    }

    private UsageAccess own(String number, Caller caller) {
        return rows.lock(number)
                .filter(found -> found.company().equals(caller.company().code()))
                .orElseThrow(() -> SwitchingProblems.notFound(number));
    }

    private void lead(UsageAccess access, UsageAccessStage next, Text wanted) {
        UsageAccessStage stage = UsageStages.of(access, clock.today());
        if (!stage.leadsTo(next)) {
            throw SwitchingProblems.wrongStage("usage", access.number(), stage.word(), wanted);
        }
    }
}
