package org.koiki.metering.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koiki.metering.fixed.UsageCase.row;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
@DisplayName("Fixed usage after a crash")
class UsageAfterCrashTests {
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final UsageCase market;
    private final UsageLooks looks;

    @Autowired
    UsageAfterCrashTests(ApplicationContext hub, TestClock clock, JdbcClient jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.market = new UsageCase(hub);
        this.looks = new UsageLooks(hub, market.folder("2016-05-12"));
    }

    @Test
    void whateverStageACrashHitsTheSameFileComesOutOnce() throws Exception {
        clock.set("2016-05-12T00:10:00+09:00");
        market.supply(11, VoltageClass.LOW, 20, "2016-05-11", "2016-05-12");
        for (int slot = 1; slot <= 48; slot++) {
            market.put("2016-05-11", slot, "a", row(11, "0.1", 0));
        }
        Files.createDirectories(market.folder("2016-05-12").getParent());
        Path inTheWay = Files.createFile(market.folder("2016-05-12"));
        assertThatThrownBy(() -> looks.at("2016-05-12T06:00:00+09:00")).isInstanceOf(RuntimeException.class);
        Files.delete(inTheWay);
        clock.set("2016-05-12T07:00:00+09:00");
        jdbc.sql("""
                create function metering.trip() returns trigger language plpgsql as $$ begin raise 'tripped'; end $$
                """).update();
        jdbc.sql(
                        "create trigger trip before update on metering.fixed_issue for each row execute function metering.trip()")
                .update();
        assertThatThrownBy(() -> looks.publish()).hasMessageContaining("tripped");
        jdbc.sql("drop function metering.trip cascade").update();
        Path file = market.files("2016-05-12", "W5").getFirst();
        byte[] written = Files.readAllBytes(file);

        looks.publish();
        looks.publish();

        assertThat(market.files("2016-05-12", "W5")).containsExactly(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(written);
        StrictUsage usage = StrictUsage.read(file);
        assertThat(usage.header.text("JPC19")).isEqualTo("20160512060000");
        assertThat(usage.rows.getFirst().text("JP06426")).isEqualTo("4.8");
        assertThat(usage.rows.getFirst().names()).doesNotContain("JP06446");
    }
}
