package org.koiki.switching.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.switching.Preconditions;
import org.koiki.switching.RelayStage;
import org.koiki.switching.RequestKey;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.rule.CodeLists;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.koiki.switching.rule.Limits;
import org.koiki.switching.rule.TextCheck;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the two retailers do with a relay. Each change is one transaction with its notices and its entry in the audit trail. */
@Service
public class Relays {
    private final RelayRows rows;
    private final RelayChecks checks;
    private final RelayNotices notices;
    private final SwitchingTrail trail;
    private final CodeLists codes;
    private final Limits limits;
    private final Faults faults;
    private final MarketClock clock;

    Relays(
            RelayRows rows,
            RelayChecks checks,
            RelayNotices notices,
            SwitchingTrail trail,
            CodeLists codes,
            Limits limits,
            Faults faults,
            MarketClock clock) {
        this.rows = rows;
        this.checks = checks;
        this.notices = notices;
        this.trail = trail;
        this.codes = codes;
        this.limits = limits;
        this.faults = faults;
        this.clock = clock;
    }

    /** Registers a relay (廃止取次登録). The same key and content again gives the relay that is there. */
    @Transactional
    public Registered register(RelayContent content, @Nullable String key, Caller caller) {
        String company = caller.company().code();
        RequestKey request = RequestKey.of(key, content);
        Optional<Relay> before = repeated(company, request);
        if (before.isPresent()) {
            return new Registered(before.get(), true);
        }
        Checked checked = checks.check(content, company);
        rows.openOf(content.supplyPoint(), company).ifPresent(open -> {
            throw SwitchingProblems.refused(List.of(faults.of("SWI-2010", "supplyPoint", content.supplyPoint(), open)));
        });
        Relay relay = rows.insert(content, checked, company, request, clock.now());
        notices.registered(relay);
        trail.done(caller, "relay.register", relay.number(), null, verdict(checked));
        return new Registered(relay, false);
    }

    /** A relay with whether it had been registered before. */
    public record Registered(Relay relay, boolean repeated) {}

    /** Corrects a relay that is not decided. */
    @Transactional
    public Relay correct(String number, RelayContent content, @Nullable String ifMatch, Caller caller) {
        Relay relay = own(number, caller);
        Preconditions.require(ifMatch, relay.version());
        lead(relay, new RelayStage.AwaitingDecision(clock.now()), new Text("訂正", "corrected"));
        int most = limits.number("relay.corrections.most", clock.today());
        if (relay.version() > most) {
            throw SwitchingProblems.refused(List.of(faults.of("SWI-2014", "relay", number, most)));
        }
        Checked checked = checks.check(content, relay.newCompany());
        rows.openOf(content.supplyPoint(), relay.newCompany())
                .filter(open -> !open.equals(number))
                .ifPresent(open -> {
                    throw SwitchingProblems.refused(
                            List.of(faults.of("SWI-2010", "supplyPoint", content.supplyPoint(), open)));
                });
        rows.correct(relay, content, checked, clock.now());
        Relay after = rows.find(number).orElseThrow();
        if (after.oldCompany().equals(relay.oldCompany())) {
            notices.corrected(after);
        } else {
            notices.cancelled(relay);
            notices.registered(after);
        }
        trail.done(caller, "relay.correct", number, null, verdict(checked));
        return after;
    }

    /** Cancels a relay that is not matched. */
    @Transactional
    public Relay cancel(String number, @Nullable String ifMatch, Caller caller) {
        Relay relay = own(number, caller);
        Preconditions.requireIfGiven(ifMatch, relay.version());
        if (relay.stage() instanceof RelayStage.Matched) {
            throw SwitchingProblems.wrongStage("relay", number, relay.stage().word(), new Text("取消", "cancelled"));
        }
        rows.startOf(number).ifPresent(start -> {
            throw SwitchingProblems.refused(List.of(faults.of("SWI-2013", "relay", number, start)));
        });
        Relay after = move(relay, new RelayStage.Cancelled(clock.now()), caller, null, new Text("取消", "cancelled"));
        notices.cancelled(after);
        trail.done(caller, "relay.cancel", number, null, null);
        return after;
    }

    /** The old retailer decides (廃止取次判断), once. */
    @Transactional
    public Relay decide(String number, Decision decision, @Nullable String ifMatch, Caller caller) {
        Relay relay = rows.lock(number)
                .filter(found -> found.oldCompany().equals(caller.company().code()))
                .orElseThrow(() -> SwitchingProblems.notFound(number));
        Preconditions.require(ifMatch, relay.version());
        List<Fault> wrong = faultsOf(decision, relay);
        if (!wrong.isEmpty()) {
            throw SwitchingProblems.refused(wrong);
        }
        Instant now = clock.now();
        RelayStage stage =
                decision.ok() ? new RelayStage.Accepted(now) : new RelayStage.Refused(now, decision.reasons());
        rows.answered(number, new AnsweredBy(decision.contact(), decision.phone()));
        Relay after = move(relay, stage, caller, decision.note(), new Text("判断", "decided"));
        notices.decided(after);
        String hears = RelayViews.isGuess(after) ? null : after.newCompany();
        trail.done(caller, "relay.decide", number, hears, stage.word() + " " + decision.reasons());
        return after;
    }

    private List<Fault> faultsOf(Decision decision, Relay relay) {
        List<Fault> wrong = new ArrayList<>(new TextCheck(faults)
                .text("note", decision.note())
                .text("contact", decision.contact())
                .phone("phone", decision.phone())
                .faults());
        int most = limits.number("relay.reasons.most", clock.today());
        int count = decision.reasons().size();
        if (decision.ok() ? count > 0 : count == 0 || count > most) {
            wrong.add(faults.of(decision.ok() ? "SWI-1204" : "SWI-1203", "reasons", count, most));
        }
        decision.reasons().stream()
                .filter(reason -> codes.find("ng-reason", relay.content().family(), reason, clock.today())
                        .isEmpty())
                .forEach(reason -> wrong.add(faults.of("SWI-1202", "reasons", reason, "ng-reason")));
        return wrong;
    }

    private Optional<Relay> repeated(String company, RequestKey request) {
        if (request.key() == null) {
            return Optional.empty();
        }
        String key = request.key();
        return rows.byKey(company, key).map(before -> {
            if (!request.digest().equals(before.digest())) {
                throw SwitchingProblems.keyUsed(key);
            }
            return before.relay();
        });
    }

    private Relay own(String number, Caller caller) {
        return rows.lock(number)
                .filter(found -> found.newCompany().equals(caller.company().code()))
                .orElseThrow(() -> SwitchingProblems.notFound(number));
    }

    private Relay move(Relay relay, RelayStage stage, Caller caller, @Nullable String note, Text wanted) {
        lead(relay, stage, wanted);
        rows.step(relay.number(), stage, caller.company().code(), note);
        return rows.find(relay.number()).orElseThrow();
    }

    private static void lead(Relay relay, RelayStage stage, Text wanted) {
        if (!relay.stage().leadsTo(stage)) {
            throw SwitchingProblems.wrongStage(
                    "relay", relay.number(), relay.stage().word(), wanted);
        }
    }

    private static String verdict(Checked checked) {
        return checked.likeness().verdict() + " " + checked.likeness().differing();
    }
}
