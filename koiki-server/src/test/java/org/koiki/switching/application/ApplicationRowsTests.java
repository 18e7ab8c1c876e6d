package org.koiki.switching.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.participant.Role;
import org.koiki.supplypoint.Family;
import org.koiki.switching.SuppliedPoints;
import org.koiki.switching.Works;
import org.koiki.switching.application.ApplicationRows.Asked;
import org.koiki.switching.application.Content.SwitchEnd;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestCallers;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoikiTest
@DisplayName("How far applications are, asked for several at once")
class ApplicationRowsTests {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 18);
    private static final String LOSING = "9001";
    private static final String TSO = "1003";
    private static final String STRANGER = "9004";

    private final Applications applications;
    private final ApplicationRows rows;
    private final SuppliedPoints points;
    private final TestClock clock;

    @Autowired
    ApplicationRowsTests(ApplicationContext hub, TestClock clock) {
        applications = hub.getBean(Applications.class);
        rows = hub.getBean(ApplicationRows.class);
        points = new SuppliedPoints(hub);
        this.clock = clock;
    }

    @Test
    void isToldToEachPartyOfItsOwnAndToNobodyElse() {
        clock.set("2025-06-02T10:00:00+09:00");
        ApplicationLine first = end("Л");
        ApplicationLine second = end("М");

        List<Optional<ApplicationLine>> told = rows.lines(List.of(
                new Asked(second.number(), TSO),
                new Asked(first.number(), STRANGER),
                new Asked(first.number(), LOSING),
                new Asked("none", null),
                new Asked(first.number(), null),
                new Asked(second.number(), STRANGER),
                new Asked(second.number(), TSO)));

        assertThat(told)
                .containsExactly(
                        Optional.of(second),
                        Optional.empty(),
                        Optional.of(first),
                        Optional.empty(),
                        Optional.of(first),
                        Optional.empty(),
                        Optional.of(second));
    }

    private ApplicationLine end(String letter) {
        ApplicationHead head = new ApplicationHead(
                points.supplied(letter, DAY.toString()), Family.LV, DAY, Works.NONE, "1", null, null, null, null, true);
        return ApplicationLine.of(applications
                .apply(new SwitchEnd(head, true, null), null, TestCallers.caller(LOSING, Role.RETAILER))
                .application());
    }
}
