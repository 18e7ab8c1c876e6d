package org.koiki.simulator.switching;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.koiki.client.ApplicationRequest.SwitchEnd;
import org.koiki.client.ApplicationRequest.SwitchStart;
import org.koiki.client.KoikiClient;
import org.koiki.client.Relay;
import org.koiki.client.RelayDecision;
import org.koiki.client.Switching;
import org.koiki.simulator.Customer;
import org.koiki.simulator.Dice;
import org.koiki.simulator.Hub;
import org.koiki.simulator.MasterRecords.Group;

/**
 * What retailers do about relays. The old one compares and decides: OK when everything fits, NG with the reason otherwise; a few customers
 * of the simulated market have changed their minds, and a few of its retailers never answer. After an OK both file their halves.
 */
final class Inbox {
    private static final int ONE_WITHDRAWS_OF = 15;
    private static final int ONE_IS_SILENT_OF = 40;

    private final Hub hub;
    private final Retailers retailers;
    private final Map<String, Customer> customers;
    private final Set<String> left;
    private final Set<String> done = new HashSet<>();

    /** @param left operator codes that are left to the visitor */
    Inbox(Hub hub, Retailers retailers, List<Customer> customers, Set<String> left) {
        this.hub = hub;
        this.retailers = retailers;
        this.customers = customers.stream().collect(toMap(Customer::point, customer -> customer));
        this.left = left;
    }

    void work(Switching coordinator) {
        coordinator
                .relays("AWAITING_DECISION", null)
                .items()
                .forEach(relay -> once("decide", relay, relay.oldRetailer(), this::decide));
        for (Relay relay : coordinator.relays("ACCEPTED", null).items()) {
            once("end", relay, relay.oldRetailer(), this::end);
            once("start", relay, relay.newRetailer(), this::start);
        }
    }

    /** Waits for the certificate of whose turn it is, which a fresh sandbox may not have made yet. */
    private void once(String what, Relay relay, @Nullable String company, Consumer<Relay> task) {
        if (group(company, relay).filter(group -> !hub.knows(group.lead())).isPresent()) {
            return;
        }
        String deed = what + relay.number() + relay.version();
        if (!done.contains(deed) && Quietly.run(() -> task.accept(relay))) {
            done.add(deed);
        }
    }

    private void decide(Relay relay) {
        boolean byVisitor = group(relay.newRetailer(), relay).isEmpty();
        if (!byVisitor && Dice.of(0, "silent", relay.number()).nextInt(ONE_IS_SILENT_OF) == 0) {
            return;
        }
        boolean withdraws =
                !byVisitor && Dice.of(0, "withdraws", relay.number()).nextInt(ONE_WITHDRAWS_OF) == 0;
        as(
                relay.oldRetailer(),
                relay,
                (switching, group) -> switching.decide(relay, decision(switching.verdict(relay.number()), withdraws)));
    }

    private static RelayDecision decision(@Nullable String verdict, boolean withdraws) {
        if (!"MATCH".equals(verdict)) {
            String reason = "NEAR".equals(verdict) ? "CONTRACT_NAME" : "NOT_THIS_PERSON";
            return new RelayDecision(false, List.of(reason));
        }
        return withdraws ? new RelayDecision(false, List.of("CUSTOMER_WITHDREW")) : new RelayDecision(true, List.of());
    }

    private void end(Relay relay) {
        as(
                relay.oldRetailer(),
                relay,
                (switching, group) -> switching.file(
                        new SwitchEnd(
                                Terms.head(relay.supplyPoint(), relay.family(), relay.wishedOn()),
                                true,
                                relay.number()),
                        "end-" + relay.number()));
    }

    private void start(Relay relay) {
        Optional<Customer> known = Optional.ofNullable(customers.get(relay.supplyPoint()));
        known.ifPresent(customer -> as(
                relay.newRetailer(),
                relay,
                (switching, group) -> switching.file(start(relay, customer, group), "start-" + relay.number())));
    }

    private static SwitchStart start(Relay relay, Customer customer, Group group) {
        return SwitchStart.of(
                Terms.head(relay.supplyPoint(), relay.family(), relay.wishedOn()),
                true,
                relay.number(),
                group.code(),
                Terms.form(customer),
                Terms.method(customer),
                new org.koiki.client.ApplicationRequest.Customer(null, customer.name(), customer.kana()));
    }

    private interface Deed {
        void at(Switching switching, Group group);
    }

    /** Does something as a simulated retailer; nothing where the company is the visitor's. */
    private void as(@Nullable String company, Relay relay, Deed deed) {
        group(company, relay).filter(group -> hub.knows(group.lead())).ifPresent(group -> {
            try (KoikiClient operator = hub.as(group.lead())) {
                deed.at(operator.switching(), group);
            }
        });
    }

    private Optional<Group> group(@Nullable String company, Relay relay) {
        return retailers
                .groupOf(company, relay.supplyPoint().substring(0, 2))
                .filter(group -> !left.contains(group.lead()));
    }
}
