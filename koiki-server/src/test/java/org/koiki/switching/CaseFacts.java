package org.koiki.switching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.SupplyPoints;
import org.koiki.supplypoint.Wheeling;
import org.koiki.switching.SwitchingCase.Step;
import org.koiki.switching.application.ApplicationViews;
import org.koiki.switching.relay.RelayView;
import org.koiki.switching.relay.RelayViews;
import org.springframework.context.ApplicationContext;

/** What a story expects. */
final class CaseFacts {
    private final RelayViews relays;
    private final ApplicationViews applications;
    private final Contracts contracts;
    private final SupplyPoints points;
    private final Notices notices;
    private final CaseTransfers transfers;

    CaseFacts(ApplicationContext hub) {
        relays = hub.getBean(RelayViews.class);
        applications = hub.getBean(ApplicationViews.class);
        contracts = hub.getBean(Contracts.class);
        points = hub.getBean(SupplyPoints.class);
        notices = hub.getBean(Notices.class);
        transfers = new CaseTransfers(hub);
    }

    void check(Step step, CaseActors actors) {
        switch (step.word()) {
            case "stage" -> assertThat(stage(step.at(1), actors)).isEqualTo(step.at(2));
            case "supplier" -> supplier(step, actors);
            case "believed" -> believed(step, actors);
            case "told" -> told(step, actors);
            case "verdict" -> verdict(step, actors);
            case "sees" -> sees(step, actors);
            case "steps" -> steps(step, actors);
            case "named" -> named(step, actors);
            case "effective" -> effective(step, actors);
            case "customer-on" -> customer(step, actors);
            case "power-now" -> assertThat(wheeling(step, actors).power()).isEqualTo(Integer.parseInt(step.at(2)));
            default -> assertThat(wheeling(step, actors).current()).isEqualTo(Integer.parseInt(step.at(2)));
        }
    }

    private String stage(String letter, CaseActors actors) {
        String number = actors.number(letter);
        Caller owner = actors.owner(letter);
        if (number.startsWith("K") || number.startsWith("T")) {
            return transfers.stage(number, owner);
        }
        return number.startsWith("R")
                ? relays.result(number, owner).orElseThrow().stage()
                : applications.progress(number, owner).orElseThrow().stage();
    }

    /** {@code supplier P 2024-04-18 9004}, {@code nobody} for none. */
    private void supplier(Step step, CaseActors actors) {
        SupplyPointNumber point = SupplyPointNumber.of(actors.point(step.at(1)));

        assertThat(contracts
                        .on(point, LocalDate.parse(step.at(2)))
                        .map(contract -> contract.terms().retailer().substring(0, 4))
                        .orElse("nobody"))
                .isEqualTo(step.at(3));
    }

    /** {@code believed P 2024-04-18 at 2024-04-20 9004}: who we held for the supplier of a day, at noon of another day. */
    private void believed(Step step, CaseActors actors) {
        SupplyPointNumber point = SupplyPointNumber.of(actors.point(step.at(1)));
        Instant known = LocalDate.parse(step.at(4))
                .atTime(12, 0)
                .atZone(MarketClock.JST)
                .toInstant();

        assertThat(contracts
                        .on(point, LocalDate.parse(step.at(2)), known)
                        .map(contract -> contract.terms().retailer().substring(0, 4))
                        .orElse("nobody"))
                .isEqualTo(step.at(5));
    }

    /** {@code customer-on P 2024-04-18 山田太郎}. */
    private void customer(Step step, CaseActors actors) {
        SupplyPointNumber point = SupplyPointNumber.of(actors.point(step.at(1)));

        assertThat(contracts
                        .on(point, LocalDate.parse(step.at(2)))
                        .orElseThrow()
                        .terms()
                        .customer()
                        .name())
                .isEqualTo(step.at(3));
    }

    /** {@code told 9001 relay.registered A 1}. */
    private void told(Step step, CaseActors actors) {
        String number = actors.number(step.at(3));
        List<Notice> told = notices.unread(step.at(1), 10_000).stream()
                .filter(notice -> notice.kind().equals(step.at(2)))
                .filter(notice -> notice.key().startsWith(number + "/"))
                .toList();

        assertThat(told).hasSize(Integer.parseInt(step.at(4)));
        assertThat(told).allSatisfy(notice -> {
            assertThat(notice.ja() + notice.en()).contains(number).doesNotContain(CasePoints.NAME);
            assertThat(notice.facts()).containsKey("stage");
        });
    }

    /** {@code verdict A NEAR ADDRESS}, as the new retailer sees it. */
    private void verdict(Step step, CaseActors actors) {
        RelayView view = view(step.at(1), actors.owner(step.at(1)), actors);
        List<String> differing = view.likeness().entrySet().stream()
                .filter(field -> !field.getValue().name().equals("SAME"))
                .map(field -> field.getKey().name())
                .sorted()
                .toList();

        assertThat(view.verdict()).hasToString(step.at(2));
        assertThat(view.contract()).as("the other retailer's contract").isNull();
        assertThat(differing)
                .isEqualTo(step.words().size() > 3 ? List.of(step.at(3).split(",")) : List.of());
    }

    /** {@code sees 9001 A nobody}: the old retailer sees who the new one is, or nobody. */
    private void sees(Step step, CaseActors actors) {
        RelayView view = view(step.at(2), CaseActors.retailer(step.at(1)), actors);
        boolean nobody = step.at(3).equals("nobody");

        assertThat(view.relay().newRetailer()).isEqualTo(nobody ? null : step.at(3));
        assertThat(view.content().contact()).isEqualTo(nobody ? null : "見本窓口");
        assertThat(view.contract()).as("its own contract").isNotNull();
    }

    /** {@code named A 山田太郎}, or {@code nobody} once the personal data is erased. */
    private void named(Step step, CaseActors actors) {
        assertThat(view(step.at(1), actors.owner(step.at(1)), actors).content().customerName())
                .isEqualTo(step.at(2).equals("nobody") ? null : step.at(2));
    }

    private RelayView view(String letter, Caller caller, CaseActors actors) {
        return relays.find(actors.number(letter), Purpose.APPLICATION, caller).orElseThrow();
    }

    /** {@code steps S RECEIVED,WAITING,WITH_TSO}. */
    private void steps(Step step, CaseActors actors) {
        assertThat(applications
                        .find(actors.number(step.at(1)), Purpose.APPLICATION, actors.owner(step.at(1)))
                        .orElseThrow()
                        .steps())
                .extracting(each -> each.stage())
                .containsExactly(step.at(2).split(","));
    }

    /** {@code effective S 2024-04-18}: the day on which it took effect. */
    private void effective(Step step, CaseActors actors) {
        assertThat(applications
                        .progress(actors.number(step.at(1)), actors.owner(step.at(1)))
                        .orElseThrow()
                        .effectiveOn())
                .isEqualTo(LocalDate.parse(step.at(2)));
    }

    /** {@code ampere-now P 40}, {@code power-now P 300}. */
    private Wheeling wheeling(Step step, CaseActors actors) {
        return points.find(SupplyPointNumber.of(actors.point(step.at(1))))
                .orElseThrow()
                .point()
                .wheeling();
    }
}
