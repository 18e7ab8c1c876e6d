package org.koiki.metering.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.MeteringCase.HOTARU;
import static org.koiki.metering.MeteringCase.SAKURA;
import static org.koiki.metering.MeteringCase.names;
import static org.koiki.metering.MeteringCase.number;
import static org.koiki.metering.MeteringCase.row;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.store.DueRun;
import org.koiki.metering.MeteringCase;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoikiTest
@DisplayName("When a slot goes out")
class SlotTurnTests {
    private final ApplicationContext hub;
    private final Publishing publishing;
    private final DueRun due;
    private final TestClock clock;

    @Autowired
    SlotTurnTests(ApplicationContext hub, DueRun due, TestClock clock) {
        this.hub = hub;
        this.publishing = hub.getBean(Publishing.class);
        this.due = due;
        this.clock = clock;
    }

    private MeteringCase market(String day) {
        clock.set(day + "T12:00:00+09:00");
        MeteringCase market = new MeteringCase(hub, day);
        market.supply(1, SAKURA, VoltageClass.LOW);
        market.supply(2, SAKURA, VoltageClass.LOW);
        market.supply(3, SAKURA, VoltageClass.SPECIAL_HIGH);
        market.supply(4, HOTARU, VoltageClass.LOW);
        return market;
    }

    @Test
    void aSlotThatLacksTheLastMetersGoesOutOnceNothingMoreComes() throws Exception {
        MeteringCase market = market("2016-04-09");
        IntStream.rangeClosed(201, 300).forEach(point -> market.supply(point, HOTARU, VoltageClass.LOW));
        String[] rows = IntStream.rangeClosed(201, 300)
                .mapToObj(point -> row(point, "1", 0))
                .toArray(String[]::new);
        market.taken(20, "a", rows);
        market.taken(20, "b", row(1, "1", 0), row(2, "1", 0), row(4, "1", 0));
        publishing.run();
        assertThat(market.files(SAKURA)).isEmpty();

        clock.set("2016-04-09T12:03:00+09:00");
        publishing.run();

        assertThat(market.files(SAKURA)).hasSize(2);
        List<String> missing =
                StrictFile.read(market.files(SAKURA).getFirst()).rows.getFirst();
        assertThat(missing.get(1) + " " + missing.get(5) + missing.get(6)).isEqualTo(number(3) + " 1");
        market.taken(20, "c", row(3, "7", 0));
        publishing.run();
        assertThat(names(market.files(SAKURA))).contains("W401102016040909300100.zip");
    }

    @Test
    void slotsGoOutInTheirOrderUnlessTheEarlierOneIsDue() throws Exception {
        MeteringCase market = market("2016-04-10");
        String[] all = {row(1, "1", 0), row(2, "1", 0), row(3, "1", 0), row(4, "1", 0)};
        clock.set("2016-04-10T11:05:00+09:00");
        market.taken(21, "a", row(1, "1", 0));
        market.taken(22, "a", all);
        publishing.run();
        assertThat(market.files(HOTARU)).isEmpty();

        market.taken(21, "b", row(2, "1", 0), row(3, "1", 0), row(4, "1", 0));
        publishing.run();
        assertThat(names(market.files(HOTARU)))
                .containsExactly("W41110201604101000000000.zip", "W41110201604101030000000.zip");

        market.taken(20, "a", row(1, "1", 0));
        clock.set("2016-04-10T11:35:00+09:00");
        market.taken(23, "a", all);
        due.run();
        publishing.run();
        assertThat(names(market.files(HOTARU)))
                .contains("W41110201604100930000000.zip", "W41110201604101100000000.zip");
    }
}
