package org.koiki.switching.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.access.Caller;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Contracts;
import org.koiki.supplypoint.ContractsOverlap;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.Switches;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
@DisplayName("The end of the old contract and the beginning of the new one: both or none")
class BothOrNoneTests {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 18);
    private static final Caller GAINING = TestCallers.caller("9004", Role.RETAILER);
    private static final Caller LOSING = TestCallers.caller("9001", Role.RETAILER);
    private static final Caller TSO = TestCallers.caller("1003", Role.TSO);

    private final Switches switches;
    private final ApplicationRows rows;
    private final Desk desk;
    private final Effects effects;
    private final Contracts contracts;
    private final SuppliedPoints points;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    @Autowired
    BothOrNoneTests(ApplicationContext hub, TestClock clock) {
        switches = new Switches(hub, DAY);
        rows = hub.getBean(ApplicationRows.class);
        desk = hub.getBean(Desk.class);
        effects = hub.getBean(Effects.class);
        contracts = hub.getBean(Contracts.class);
        transaction = hub.getBean(TransactionTemplate.class);
        points = new SuppliedPoints(hub);
        this.clock = clock;
    }

    @BeforeEach
    void setClock() {
        clock.set("2025-06-02T10:00:00+09:00");
    }

    @Test
    void whenTheBeginningFailsTheEndIsTakenBack() {
        String point = points.supplied("R", DAY.toString());
        String number = switches.start(point, GAINING);
        switches.end(point, LOSING);
        desk.accept(number, null, TSO);
        points.endedAndFollowed("R", "2025-07-01", "9005");
        Application matched = rows.find(number).orElseThrow();

        assertThatThrownBy(() -> transaction.execute(status -> effects.complete(matched, null)))
                .isInstanceOf(ContractsOverlap.class);

        assertThat(supplier(point, DAY)).isEqualTo("90013");
        assertThat(supplier(point, LocalDate.of(2025, 7, 1))).isEqualTo("90053");
        assertThat(rows.find(number).orElseThrow().stage().word()).isEqualTo("MATCHED");
    }

    @Test
    void halvesThatComeAtTheSameMomentAlwaysFindEachOther() {
        List<String> letters = Stream.of("a", "b", "c", "d", "e", "f", "g", "h").toList();

        for (String letter : letters) {
            String point = points.supplied(letter, DAY.toString());
            CompletableFuture<String> starting = CompletableFuture.supplyAsync(() -> switches.start(point, GAINING));
            String end = switches.end(point, LOSING);
            String start = starting.join();

            assertThat(rows.find(start).orElseThrow().partner()).isEqualTo(end);
            assertThat(rows.find(end).orElseThrow().stage().word()).isEqualTo("WITH_TSO");
        }
    }

    private String supplier(String point, LocalDate day) {
        return contracts
                .on(SupplyPointNumber.of(point), day)
                .orElseThrow()
                .terms()
                .retailer();
    }
}
