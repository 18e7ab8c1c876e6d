package org.koiki.switching.relay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.switching.Purpose;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.identity.Comparison;
import org.koiki.switching.identity.Comparison.Verdict;
import org.koiki.switching.identity.Field;
import org.koiki.switching.identity.Likeness;
import org.koiki.switching.identity.Person;
import org.koiki.switching.point.PointContract;
import org.koiki.switching.point.Points;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each party may see of a relay. Neither learns what the other one holds of the customer, beyond what the relay carries. */
@Service
public class RelayViews {
    private static final int MOST = 1_000;

    private final RelayRows rows;
    private final RelayLists lists;
    private final Points points;
    private final Barrier barrier;
    private final SwitchingTrail trail;
    private final MarketClock clock;

    RelayViews(
            RelayRows rows, RelayLists lists, Points points, Barrier barrier, SwitchingTrail trail, MarketClock clock) {
        this.rows = rows;
        this.lists = lists;
        this.points = points;
        this.barrier = barrier;
        this.trail = trail;
        this.clock = clock;
    }

    /** The caller's relays, newest first; the coordinator's are all. */
    public Page<RelayLine> list(RelayQuery asked, Caller caller) {
        RelayQuery query = new RelayQuery(
                asked.side(), asked.stage(), asked.supplyPoint(), asked.cursor(), Math.clamp(asked.limit(), 1, MOST));
        List<Relay> found =
                lists.list(query, caller.coordinator() ? null : caller.company().code());
        return Page.of(found, query.limit(), Relay::number).map(relay -> line(relay, caller));
    }

    /** A relay without personal data, for who asks again and again (廃止取次結果照会). */
    public Optional<RelayLine> result(String number, Caller caller) {
        return rows.find(number).filter(relay -> maySee(relay, caller)).map(relay -> line(relay, caller));
    }

    /** A relay with the customer's data, for its two retailers. The look goes into the audit trail. */
    @Transactional
    public Optional<RelayView> find(String number, Purpose purpose, Caller caller) {
        Optional<Relay> found = rows.find(number).filter(relay -> side(relay, caller) != null);
        found.ifPresent(relay ->
                trail.looked(caller, number, isGuess(relay) ? null : relay.newCompany(), relay.tso(), purpose));
        return found.map(relay -> view(relay, caller));
    }

    /** What a party sees after it has changed a relay itself. */
    public RelayLine line(Relay relay, Caller caller) {
        @Nullable Side side = side(relay, caller);
        boolean open = side != Side.OLD || barrier.showsNewRetailer(relay.stage(), clock.today());
        return new RelayLine(
                relay.number(),
                relay.content().supplyPoint(),
                relay.content().family(),
                side,
                relay.stage().word(),
                relay.content().wishedOn(),
                open ? relay.newCompany() : null,
                side == Side.NEW && isGuess(relay) ? null : relay.oldCompany(),
                relay.reasons(),
                relay.note(),
                relay.deadlines().lapseOn(),
                relay.registeredAt(),
                relay.stage().at(),
                relay.version());
    }

    private RelayView view(Relay relay, Caller caller) {
        RelayLine line = line(relay, caller);
        boolean old = line.side() == Side.OLD;
        RelayContent content = line.newRetailer() == null ? relay.content().withoutContact() : relay.content();
        Verdict verdict = new Comparison(relay.likeness()).verdict();
        Map<Field, Likeness> likeness = old || verdict != Verdict.NONE ? relay.likeness() : Map.of();
        return new RelayView(
                line,
                content,
                verdict,
                likeness,
                old ? contract(relay) : null,
                answeredBy(relay, old),
                lists.steps(relay));
    }

    private static AnsweredBy answeredBy(Relay relay, boolean old) {
        return old || !isGuess(relay) ? relay.answeredBy() : new AnsweredBy(null, null);
    }

    private @Nullable Person contract(Relay relay) {
        LocalDate eve = relay.content().wishedOn().minusDays(1);
        return points.find(relay.content().supplyPoint(), eve)
                .flatMap(point -> point.contractOn(eve))
                .filter(contract -> contract.company().equals(relay.oldCompany()))
                .map(PointContract::customer)
                .orElse(null);
    }

    /** Whether nothing that the new retailer gave fits the contract: then it may not learn whose it is. */
    static boolean isGuess(Relay relay) {
        return new Comparison(relay.likeness()).verdict() == Verdict.NONE;
    }

    private static boolean maySee(Relay relay, Caller caller) {
        return caller.coordinator() || side(relay, caller) != null;
    }

    private static @Nullable Side side(Relay relay, Caller caller) {
        String company = caller.company().code();
        return company.equals(relay.newCompany()) ? Side.NEW : company.equals(relay.oldCompany()) ? Side.OLD : null;
    }
}
