package org.koiki.metering.connection;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koiki.access.Caller;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.audit.AuditTrail;
import org.koiki.audit.RefusedConnections;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.delivery.DeliveryProblems;
import org.koiki.metering.delivery.ReceiverCodes;
import org.koiki.participant.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Connection tests: asked for, confirmed by the TSO, started by the retailer at any time, finished. */
@Service
@Transactional
class ConnectionTests {
    private static final List<TestStage> NOT_BEGUN =
            List.of(TestStage.REQUESTED, TestStage.CONFIRMED, TestStage.DECLINED);

    private final TestRows rows;
    private final SeenRows seen;
    private final TestViews views;
    private final ReceiverCodes receivers;
    private final RefusedConnections refused;
    private final TestNotices notices;
    private final AuditTrail audit;
    private final MarketClock clock;
    private final Ticks ticks;
    private final Kit kit;

    ConnectionTests(
            TestRows rows,
            SeenRows seen,
            TestViews views,
            ReceiverCodes receivers,
            RefusedConnections refused,
            TestNotices notices,
            AuditTrail audit,
            MarketClock clock,
            Ticks ticks,
            Kit kit) {
        this.rows = rows;
        this.seen = seen;
        this.views = views;
        this.receivers = receivers;
        this.refused = refused;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
        this.ticks = ticks;
        this.kit = kit;
    }

    /**
     * Begins a test in an area at once, or asks the TSO for a time.
     *
     * @throws org.koiki.Problem {@code ENERGY-TEST-TIME}, {@code ENERGY-TEST-RUNNING}, {@code ENERGY-NO-OPERATOR}
     */
    ConnectionTest open(String area, @Nullable Instant bookedFor, Caller caller) {
        String receiver = receivers.code(caller, area).orElseThrow(() -> DeliveryProblems.noOperator(area));
        String tso = receivers.tso(area).orElseThrow(() -> DeliveryProblems.noOperator(area));
        boolean now = bookedFor == null;
        if (now) {
            requireNoneRunning(area, receiver);
        }
        Instant at = clock.now();
        if (bookedFor != null) {
            requireSoon(bookedFor, at);
        }
        ConnectionTest test = rows.insert(
                new ConnectionTest(
                        "",
                        area,
                        caller.company().code(),
                        receiver,
                        tso,
                        now ? TestStage.RUNNING : TestStage.REQUESTED,
                        bookedFor,
                        null,
                        1,
                        clock.today().minusDays(1),
                        at,
                        now ? at : null,
                        null),
                refused.end());
        record(now ? "start" : "request", test, caller);
        if (!now) {
            notices.requested(test);
        }
        return test;
    }

    private void requireSoon(Instant wished, Instant now) {
        Instant last = now.plus(kit.ahead());
        if (wished.isBefore(now) || wished.isAfter(last)) {
            throw TestProblems.badTime(wished, now, last);
        }
    }

    ConnectionTest decide(String number, boolean confirm, @Nullable String note, Caller caller) {
        ConnectionTest test = views.find(number, caller);
        if (!test.tso().equals(caller.company().code()) || !caller.company().is(Role.TSO)) {
            throw new AccessDeniedException("not the TSO of the test");
        }
        TestStage to = confirm ? TestStage.CONFIRMED : TestStage.DECLINED;
        move(test, List.of(TestStage.REQUESTED), to, note, caller);
        notices.decided(test, confirm);
        return views.find(number, caller);
    }

    ConnectionTest start(String number, Caller caller) {
        ConnectionTest test = own(number, caller);
        requireNoneRunning(test.area(), test.receiver());
        move(test, NOT_BEGUN, TestStage.RUNNING, null, caller);
        return views.find(number, caller);
    }

    ConnectionTest finish(String number, Caller caller) {
        ConnectionTest test = own(number, caller);
        move(test, List.of(TestStage.RUNNING), TestStage.FINISHED, null, caller);
        notices.finished(test, views.view(number, caller).passed());
        return views.find(number, caller);
    }

    /** Has the base path without a case serve another one. */
    void choose(String number, int testCase, Caller caller) {
        rows.choose(running(number, caller).number(), numbered(testCase));
    }

    /** Takes down what only the people at the client can see. */
    void confirm(String number, int testCase, Caller caller) {
        ConnectionTest test = running(number, caller);
        seen.add(
                test.number(),
                new Seen(
                        numbered(testCase),
                        Seen.Act.CONFIRMED,
                        null,
                        null,
                        caller.address(),
                        clock.now(),
                        ticks.now()));
        record("confirm", test, caller);
    }

    private static TestCase numbered(int number) {
        return TestCase.numbered(number).orElseThrow(() -> TestProblems.badCase(number));
    }

    private ConnectionTest own(String number, Caller caller) {
        ConnectionTest test = views.find(number, caller);
        if (!test.company().equals(caller.company().code())) {
            throw new AccessDeniedException("not the company of the test");
        }
        return test;
    }

    private ConnectionTest running(String number, Caller caller) {
        ConnectionTest test = own(number, caller);
        if (!test.running()) {
            throw TestProblems.wrongStage(test);
        }
        return test;
    }

    private void requireNoneRunning(String area, String receiver) {
        rows.running(area, receiver).ifPresent(test -> {
            throw TestProblems.alreadyRunning(test);
        });
    }

    private void move(ConnectionTest test, List<TestStage> from, TestStage to, @Nullable String note, Caller caller) {
        if (!rows.move(test.number(), from, to, note, clock.now(), refused.end())) {
            throw TestProblems.wrongStage(test);
        }
        record(to.name().toLowerCase(Locale.ROOT), test, caller);
    }

    private void record(String act, ConnectionTest test, Caller caller) {
        String other = test.company().equals(caller.company().code()) ? test.tso() : test.company();
        audit.record(new AuditEntry(
                caller.actor(), "energy.test." + act, test.number(), other, Outcome.DONE, "area " + test.area()));
    }
}
