package org.koiki.simulator.switching;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.SplittableRandom;
import org.koiki.client.ApplicationRequest;
import org.koiki.client.ApplicationRequest.AmpereChange;
import org.koiki.client.ApplicationRequest.MoveIn;
import org.koiki.client.ApplicationRequest.MoveOut;
import org.koiki.client.ApplicationRequest.Visit;
import org.koiki.client.KoikiClient;
import org.koiki.client.RelayRequest;
import org.koiki.client.Switching;
import org.koiki.simulator.Customer;
import org.koiki.simulator.Dice;
import org.koiki.simulator.Hub;
import org.koiki.simulator.MasterRecords.Group;

/** Where customers go with their wishes: a retailer of their area files what is needed. One of ten slips in the customer's name. */
final class Counter {
    private static final int ONE_SLIPS_OF = 10;
    private static final int MOST_DAYS_LATER = 8;
    private static final String EMPTY = "";

    private final Hub hub;
    private final Retailers retailers;

    Counter(Hub hub, Retailers retailers) {
        this.hub = hub;
        this.retailers = retailers;
    }

    /** Operator code of who will serve a customer: its retailer, or for a switch or a move-in another one of the area. */
    Optional<String> server(Wish wish) {
        return switch (wish.kind()) {
            case SWITCH, MOVE_IN -> group(wish).map(Group::lead);
            case MOVE_OUT, AMPERE_CHANGE -> Optional.of(wish.customer().retailer());
        };
    }

    void serve(Wish wish, String server) {
        try (KoikiClient operator = hub.as(server)) {
            Switching switching = operator.switching();
            switch (wish.kind()) {
                case SWITCH -> switching.register(relay(wish, switching), wish.id());
                case MOVE_OUT -> switching.file(MoveOut.of(head(wish, switching, "MOVE_OUT"), "REMOVAL"), wish.id());
                case MOVE_IN -> switching.file(moveIn(wish, head(wish, switching, "MOVE_IN")), wish.id());
                case AMPERE_CHANGE ->
                    switching.file(ampereChange(wish, head(wish, switching, "AMPERE_CHANGE")), wish.id());
            }
        }
    }

    private RelayRequest relay(Wish wish, Switching switching) {
        Customer customer = wish.customer();
        boolean slips = luck(wish, "slip").nextInt(ONE_SLIPS_OF) == 0;
        return new RelayRequest(
                customer.point(),
                customer.family(),
                day(wish, switching, "SWITCH_START"),
                true,
                customer.contractNumber(),
                slips ? customer.name() + "郎" : customer.name(),
                customer.kana(),
                customer.address(),
                customer.building().isEmpty() ? null : customer.building());
    }

    private MoveIn moveIn(Wish wish, ApplicationRequest.Head head) {
        Customer customer = wish.customer();
        String group = group(wish).map(Group::code).orElse(EMPTY);
        var tenant = new ApplicationRequest.Customer(null, "新居 見本", "シンキョ ミホン");
        LocalTime time = LocalTime.of(9 + luck(wish, "time").nextInt(9), 0);
        return new MoveIn(head, group, Terms.form(customer), Terms.method(customer), tenant, time, null, null);
    }

    /** The breaker is changed while the customer is there. */
    private static AmpereChange ampereChange(Wish wish, ApplicationRequest.Head head) {
        Customer customer = wish.customer();
        LocalTime time = LocalTime.of(9 + luck(wish, "visit").nextInt(8), 30);
        return new AmpereChange(head, otherCurrent(customer), Visit.witnessed(head.date(), time, customer.name()));
    }

    private ApplicationRequest.Head head(Wish wish, Switching switching, String kind) {
        Customer customer = wish.customer();
        return Terms.head(customer.point(), customer.family(), day(wish, switching, kind));
    }

    private static LocalDate day(Wish wish, Switching switching, String kind) {
        LocalDate earliest = switching.earliest(kind, wish.customer().point());
        return earliest.plusDays(luck(wish, "day").nextInt(MOST_DAYS_LATER));
    }

    private static int otherCurrent(Customer customer) {
        return customer.current() == 60 ? 50 : customer.current() + 10;
    }

    private Optional<Group> group(Wish wish) {
        return retailers.other(wish.customer().area(), wish.customer().retailer(), luck(wish, "group"));
    }

    private static SplittableRandom luck(Wish wish, String what) {
        return Dice.of(0, what, wish.id());
    }
}
