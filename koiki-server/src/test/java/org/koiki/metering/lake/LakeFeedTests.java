package org.koiki.metering.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koiki.metering.MeteringCase.HOTARU;
import static org.koiki.metering.MeteringCase.SAKURA;
import static org.koiki.metering.MeteringCase.number;
import static org.koiki.metering.MeteringCase.row;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.lake.FileKind;
import org.koiki.lake.Lake;
import org.koiki.lake.LakeFile;
import org.koiki.lake.Reading;
import org.koiki.lake.Scope;
import org.koiki.lake.SlotBatch;
import org.koiki.lake.SlotCount;
import org.koiki.metering.MeteringCase;
import org.koiki.metering.disk.Disk;
import org.koiki.supplypoint.DailyUsage;
import org.koiki.supplypoint.SupplyPointNumber;
import org.koiki.supplypoint.UsageHistory;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoikiTest
@DisplayName("What goes into the lake and comes out of it")
class LakeFeedTests {
    private final ApplicationContext hub;
    private final LakeFeed feed;
    private final TestClock clock;

    @Autowired
    LakeFeedTests(ApplicationContext hub, TestClock clock) {
        this.hub = hub;
        this.feed = hub.getBean(LakeFeed.class);
        this.clock = clock;
    }

    @Test
    void everyBatchGoesIntoTheLakeAndServesTheHistoryOfAPoint() throws Exception {
        clock.set("2016-04-16T12:00:00+09:00");
        MeteringCase market = new MeteringCase(hub, "2016-04-16");
        market.supply(41, SAKURA, VoltageClass.LOW);
        market.supply(42, HOTARU, VoltageClass.HIGH_LARGE);
        market.taken(1, "a", row(41, "1.5", 0), row(42, "", 1));
        market.taken(2, "a", row(41, "2.5", 0));
        market.taken(1, "b", row(41, "1.25", 2));

        feed.run();
        feed.run();

        DailyUsage day = daily(market).getFirst();
        assertThat(day.kwh().subList(0, 3)).containsExactly(new BigDecimal("1.25"), new BigDecimal("2.5"), null);
        Lake lake = hub.getBean(Lake.class);
        assertThat(lake.completeness(MeteringCase.AREA, market.day))
                .contains(new SlotCount(1, SAKURA, 1, 1, 1), new SlotCount(1, HOTARU, 1, 1, 0))
                .contains(new SlotCount(2, HOTARU, 1, 0, 0));

        clock.set("2016-04-17T04:00:00+09:00");
        hub.getBean(LakeCalendar.class).run(new org.koiki.calendar.Due("energy.lake", "2016-04-17", clock.now()));
        feed.run();
        assertThat(daily(market)).containsExactly(day);
        assertThat(kinds(market.day)).containsExactlyInAnyOrder(FileKind.DAY, FileKind.ROSTER);
    }

    @Test
    void aDayOfWhichAFileIsLostHoldsNoOtherDayBack() throws Exception {
        LocalDate first = LocalDate.parse("2016-03-05");
        LocalDate second = LocalDate.parse("2016-03-06");
        arrived(first);
        arrived(second);
        Path lost = file(first);
        Path kept = Files.move(lost, lost.resolveSibling("kept"));

        assertThatThrownBy(() -> LakeTurn.of(hub).run()).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> LakeTurn.of(hub).run()).isInstanceOf(RuntimeException.class);
        assertThat(kinds(second)).containsExactly(FileKind.DAY);
        assertThat(kinds(first)).containsExactly(FileKind.SLOT);

        Files.move(kept, lost);
        LakeTurn.of(hub).run();
        assertThat(kinds(first)).containsExactly(FileKind.DAY);
    }

    /** A reading that waits for its day to be compacted. */
    private void arrived(LocalDate day) {
        hub.getBean(Lake.class)
                .append(
                        new SlotBatch(MeteringCase.AREA, day, 1, "lost"),
                        lines -> lines.add(new Reading(number(43), 15_000L, 0)));
        hub.getBean(LakeTable.class).join(day, day);
    }

    private List<LakeFile> live(LocalDate day) {
        return hub.getBean(StoredManifest.class).live(Scope.day(MeteringCase.AREA, day));
    }

    private Path file(LocalDate day) {
        return hub.getBean(Disk.class).at("lake").resolve(live(day).getFirst().path());
    }

    private List<FileKind> kinds(LocalDate day) {
        return live(day).stream().map(LakeFile::kind).toList();
    }

    private List<DailyUsage> daily(MeteringCase market) {
        return hub.getBean(UsageHistory.class).daily(SupplyPointNumber.of(number(41)), market.day, market.day);
    }
}
