package org.koiki.metering.connection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.audit.RefusedConnections;
import org.koiki.participant.CertificateRefused.Reason;
import org.springframework.stereotype.Component;

/** Connection tests as their retailer, their TSO and the coordinator see them. */
@Component
class TestViews {
    private final TestRows rows;
    private final SeenRows seen;
    private final Kit kit;
    private final RefusedConnections refused;

    TestViews(TestRows rows, SeenRows seen, Kit kit, RefusedConnections refused) {
        this.rows = rows;
        this.seen = seen;
        this.kit = kit;
        this.refused = refused;
    }

    /** Newest first. @param after the last one of the page before */
    Page<ConnectionTest> list(@Nullable TestCursor after, int most, Caller caller) {
        String company = caller.coordinator() ? null : caller.company().code();
        return Page.of(rows.list(company, after, most + 1), most, ConnectionTest::number);
    }

    ConnectionTest find(String number, Caller caller) {
        String company = caller.company().code();
        return rows.find(number)
                .filter(test -> caller.coordinator()
                        || test.company().equals(company)
                        || test.tso().equals(company))
                .orElseThrow(() -> TestProblems.unknown(number));
    }

    TestView view(String number, Caller caller) {
        ConnectionTest test = find(number, caller);
        List<Seen> all = seen.of(number);
        Set<Reason> reasons = reasons(test, all);
        Samples samples = new Samples(test);
        List<CaseView> cases = Arrays.stream(TestCase.values())
                .map(one -> view(one, samples.of(one), all, reasons))
                .toList();
        long passed = cases.stream()
                .filter(one -> one.getState() == Check.State.RIGHT)
                .count();
        return new TestView(test, TestPaths.BASE + test.area(), passed, cases);
    }

    private CaseView view(TestCase one, List<Sample> samples, List<Seen> all, Set<Reason> reasons) {
        History history = History.of(all, one);
        CaseText text = kit.text(one);
        List<Check> checks = new Checklist(text, samples, history, kit.retry()).of(one, reasons);
        return CaseView.of(one, text, checks, history);
    }

    /** Why connections from the client's addresses were refused since the test began, but for those with the certificate of another company. */
    private Set<Reason> reasons(ConnectionTest test, List<Seen> all) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        long end = rows.trailEnd(test.number());
        all.stream()
                .map(Seen::address)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(address -> refused.since(end, Objects.requireNonNull(address)).stream())
                .filter(entry -> test.company()
                        .equals(Objects.requireNonNullElse(entry.actor().company(), test.company())))
                .forEach(entry -> Arrays.stream(Reason.values())
                        .filter(reason -> String.valueOf(entry.detail())
                                .startsWith(reason.text().ja()))
                        .forEach(reasons::add));
        return reasons;
    }
}
