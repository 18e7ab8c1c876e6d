package org.koiki.metering.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.fixed.UsageCase.number;
import static org.koiki.metering.fixed.UsageCase.row;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.Due;
import org.koiki.calendar.store.DueRun;
import org.koiki.lake.Lake;
import org.koiki.metering.delivery.FilesFolder;
import org.koiki.metering.disk.Disk;
import org.koiki.metering.lake.LakeTurn;
import org.koiki.metering.publication.Publishing;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
@DisplayName("Fixed usage of days that lie in the lake")
class UsageFromTheLakeTests {
    private static final String DAY = "2016-07-20";
    private static final String READING = "2016-07-21";

    private final ApplicationContext hub;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final UsageCase market;
    private final UsageLooks looks;

    @Autowired
    UsageFromTheLakeTests(ApplicationContext hub, TestClock clock, JdbcClient jdbc) {
        this.hub = hub;
        this.clock = clock;
        this.jdbc = jdbc;
        this.market = new UsageCase(hub);
        this.looks = new UsageLooks(hub, market.folder(READING));
    }

    @Test
    void tellsWhatTheDailyFilesTellAndNeedsTheirBatchesNoMore() throws Exception {
        clock.set(READING + "T00:10:00+09:00");
        market.supply(81, VoltageClass.LOW, 21, DAY, "2016-07-31");
        market.supply(82, VoltageClass.LOW, 21, DAY, "2016-07-31");
        for (int slot = 1; slot <= 48; slot++) {
            market.put(DAY, slot, "a", row(81, "0.5", 0), row(82, slot == 48 ? "" : "0.25", slot == 48 ? 1 : 0));
        }
        publishDaily(READING + "T05:00:00+09:00");
        market.put(DAY, 48, "b", row(82, "0.25", 0));
        intoTheLake(DAY);

        clock.set(READING + "T06:00:00+09:00");
        hub.getBean(FixedTask.class).run(new Due("energy.fixed", READING, clock.now()));
        looks.publish();
        assertThat(points(looks, "W51220201607210000000.zip"))
                .as("the lake knows a value that no daily file tells yet")
                .containsExactly(number(81) + " 24");

        publishDaily(READING + "T17:00:00+09:00");
        forgetBatches("a");
        looks.at(READING + "T18:00:00+09:00");
        assertThat(looks.names()).containsExactly("W51220201607210000000.zip", "W51220201607210000001.zip");
        assertThat(points(looks, "W51220201607210000001.zip")).containsExactly(number(82) + " 12");
    }

    @Test
    void tellsTheSameFromTheBatchesWhenTheLakesFileIsLost() throws Exception {
        String day = "2016-08-20";
        String reading = "2016-08-21";
        clock.set(reading + "T00:10:00+09:00");
        market.supply(85, VoltageClass.LOW, 21, day, "2016-08-31");
        market.supply(86, VoltageClass.LOW, 21, day, "2016-08-31");
        for (int slot = 1; slot <= 48; slot++) {
            market.put(day, slot, "a", row(85, "0.5", 0), row(86, "0.25", 0));
        }
        publishDaily(reading + "T05:00:00+09:00");
        intoTheLake(day);
        Path lost = lakeFile(day);
        Path kept = Files.move(lost, lost.resolveSibling("kept"));
        UsageLooks here = new UsageLooks(hub, market.folder(reading));

        here.at(reading + "T06:00:00+09:00");

        assertThat(points(here, "W51220201608210000000.zip")).containsExactly(number(85) + " 24", number(86) + " 12");
        Files.move(kept, lost);
    }

    private Path lakeFile(String day) {
        String path =
                jdbc.sql("""
                select path from metering.lake_file
                where area = ? and since = ?::date and kind = 'DAY' and retired_at is null
                """).params(UsageCase.AREA, day).query(String.class).single();
        return hub.getBean(Disk.class).at("lake").resolve(path);
    }

    private void publishDaily(String instant) {
        clock.set(instant);
        hub.getBean(DueRun.class).run();
        hub.getBean(Publishing.class).run();
    }

    private void intoTheLake(String day) {
        LakeTurn.of(hub).run();
        hub.getBean(Lake.class).compactDay(UsageCase.AREA, LocalDate.parse(day));
    }

    private void forgetBatches(String id) throws Exception {
        List<String> files = jdbc.sql("select file from metering.batch where area = 10 and day = ?::date and id = ?")
                .params(DAY, id)
                .query((row, n) -> row.getString("file"))
                .list();
        for (String file : files) {
            Files.delete(hub.getBean(FilesFolder.class).root().resolve(file + ".readings"));
        }
    }

    private static List<String> points(UsageLooks looks, String name) throws Exception {
        return looks.file(name).rows.stream()
                .map(row -> row.text("JP06400") + " " + row.text("JP06426"))
                .toList();
    }
}
