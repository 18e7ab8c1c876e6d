package org.koiki.metering.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.fixed.UsageCase.number;
import static org.koiki.metering.fixed.UsageCase.row;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.Due;
import org.koiki.calendar.store.DueRun;
import org.koiki.lake.Lake;
import org.koiki.metering.delivery.FilesFolder;
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
        publishDaily("05:00");
        market.put(DAY, 48, "b", row(82, "0.25", 0));
        intoTheLake();

        clock.set(READING + "T06:00:00+09:00");
        hub.getBean(FixedTask.class).run(new Due("energy.fixed", READING, clock.now()));
        looks.publish();
        assertThat(points("W51220201607210000000.zip"))
                .as("the lake knows a value that no daily file tells yet")
                .containsExactly(number(81) + " 24");

        publishDaily("17:00");
        forgetBatches("a");
        looks.at(READING + "T18:00:00+09:00");
        assertThat(looks.names()).containsExactly("W51220201607210000000.zip", "W51220201607210000001.zip");
        assertThat(points("W51220201607210000001.zip")).containsExactly(number(82) + " 12");
    }

    private void publishDaily(String time) {
        clock.set(READING + "T" + time + ":00+09:00");
        hub.getBean(DueRun.class).run();
        hub.getBean(Publishing.class).run();
    }

    private void intoTheLake() {
        LakeTurn.of(hub).run();
        hub.getBean(Lake.class).compactDay(UsageCase.AREA, LocalDate.parse(DAY));
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

    private List<String> points(String name) throws Exception {
        return looks.file(name).rows.stream()
                .map(row -> row.text("JP06400") + " " + row.text("JP06426"))
                .toList();
    }
}
