package org.koiki.switching.relay;

import java.util.Map;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.participant.Company;
import org.koiki.participant.Masters;
import org.koiki.participant.Role;
import org.koiki.switching.Told;
import org.springframework.stereotype.Component;

/** Tells both retailers, and the coordinator where the old one is silent, what became of a relay. */
@Component
class RelayNotices {
    private final Told told;
    private final Masters masters;
    private final MarketClock clock;

    RelayNotices(Told told, Masters masters, MarketClock clock) {
        this.told = told;
        this.masters = masters;
        this.clock = clock;
    }

    void registered(Relay relay) {
        tell(
                relay.oldCompany(),
                "relay.registered",
                relay,
                new Text(
                        "廃止取次 %s（供給地点 %s、希望日 %s）が届きました。%s までに判断してください。"
                                .formatted(
                                        relay.number(),
                                        point(relay),
                                        relay.content().wishedOn(),
                                        relay.deadlines().lapseOn()),
                        "Relay %s has come: supply point %s, wished date %s. Please decide by %s."
                                .formatted(
                                        relay.number(),
                                        point(relay),
                                        relay.content().wishedOn(),
                                        relay.deadlines().lapseOn())));
    }

    void corrected(Relay relay) {
        tell(
                relay.oldCompany(),
                "relay.corrected",
                relay,
                new Text(
                        "廃止取次 %s が訂正されました。%s までに判断してください。"
                                .formatted(relay.number(), relay.deadlines().lapseOn()),
                        "Relay %s was corrected. Please decide by %s."
                                .formatted(relay.number(), relay.deadlines().lapseOn())));
    }

    void cancelled(Relay relay) {
        tell(
                relay.oldCompany(),
                "relay.cancelled",
                relay,
                new Text(
                        "廃止取次 %s は取り消されました。".formatted(relay.number()),
                        "Relay %s was cancelled.".formatted(relay.number())));
    }

    void decided(Relay relay) {
        boolean ok = relay.reasons().isEmpty();
        tell(
                relay.newCompany(),
                "relay.decided",
                relay,
                new Text(
                        "廃止取次 %s の判断は%sです。".formatted(relay.number(), ok ? "OK" : "NG（" + relay.reasons() + "）"),
                        "Relay %s is decided: %s.".formatted(relay.number(), ok ? "OK" : "NG " + relay.reasons())));
    }

    /** The old retailer's silence counts as its OK. */
    void consented(Relay relay) {
        decided(relay);
        tell(
                relay.oldCompany(),
                "relay.decided",
                relay,
                new Text(
                        "廃止取次 %s は %s までに判断がなかったため、OK として扱われます。"
                                .formatted(relay.number(), relay.deadlines().lapseOn()),
                        "Relay %s counts as decided OK, since there was no decision by %s."
                                .formatted(relay.number(), relay.deadlines().lapseOn())));
    }

    /** @param consents whether silence counts as an OK */
    void reminder(Relay relay, boolean consents) {
        tell(
                relay.oldCompany(),
                "relay.reminder",
                relay,
                new Text(
                        "廃止取次 %s の判断がまだありません。%s までに判断がなければ%sになります。"
                                .formatted(relay.number(), relay.deadlines().lapseOn(), consents ? " OK" : "期限切れ"),
                        "Relay %s is not decided yet. Without a decision by %s it %s."
                                .formatted(
                                        relay.number(),
                                        relay.deadlines().lapseOn(),
                                        consents ? "counts as decided OK" : "lapses")));
    }

    void escalated(Relay relay) {
        masters.current().companies(clock.today()).stream()
                .filter(company -> company.is(Role.COORDINATOR))
                .map(Company::code)
                .forEach(coordinator -> tell(
                        coordinator,
                        "relay.escalated",
                        relay,
                        new Text(
                                "事業者 %s は廃止取次 %s をまだ判断していません。".formatted(relay.oldCompany(), relay.number()),
                                "Company %s has not decided relay %s yet."
                                        .formatted(relay.oldCompany(), relay.number()))));
    }

    void lapsed(Relay relay) {
        Text text = new Text(
                "廃止取次 %s は判断がないまま期限切れになりました。".formatted(relay.number()),
                "Relay %s has lapsed without a decision.".formatted(relay.number()));
        tell(relay.newCompany(), "relay.lapsed", relay, text);
        tell(relay.oldCompany(), "relay.lapsed", relay, text);
    }

    void matched(Relay relay) {
        Text text = new Text(
                "廃止取次 %s の開始と廃止の申込みがマッチングしました（供給地点 %s）。".formatted(relay.number(), point(relay)),
                "The switch of relay %s is matched: supply point %s.".formatted(relay.number(), point(relay)));
        tell(relay.newCompany(), "relay.matched", relay, text);
        tell(relay.oldCompany(), "relay.matched", relay, text);
    }

    void notMatched(Relay relay) {
        Text text = new Text(
                "廃止取次 %s は、開始と廃止の申込みがそろわず、マッチング不成立となりました。".formatted(relay.number()),
                "Relay %s came to nothing: start and end did not come together in time.".formatted(relay.number()));
        tell(relay.newCompany(), "relay.notMatched", relay, text);
        tell(relay.oldCompany(), "relay.notMatched", relay, text);
    }

    private static String point(Relay relay) {
        return relay.content().supplyPoint();
    }

    private void tell(String company, String kind, Relay relay, Text text) {
        told.tell(
                company,
                kind,
                relay.number(),
                Integer.toString(relay.version()),
                text,
                Map.of("supplyPoint", point(relay), "stage", relay.stage().word(), "reasons", relay.reasons()));
    }
}
