package org.koiki.metering.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.fixed.UsageCase.number;
import static org.koiki.metering.fixed.UsageCase.row;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.metering.fixed.StrictUsage.Node;
import org.koiki.supplypoint.VoltageClass;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KoikiTest
@DisplayName("Fixed usage of a contract that is taken back")
class WithdrawnUsageTests {
    private final TestClock clock;
    private final UsageCase market;
    private final UsageLooks looks;

    @Autowired
    WithdrawnUsageTests(ApplicationContext hub, TestClock clock) {
        this.clock = clock;
        this.market = new UsageCase(hub);
        this.looks = new UsageLooks(hub, market.folder("2016-07-14"));
    }

    @Test
    void whatWasProvidedIsWithdrawnWhenTheContractTurnsOutNotToSupplyThePoint() throws Exception {
        clock.set("2016-07-14T00:10:00+09:00");
        market.supply(15, VoltageClass.LOW, 14, "2016-07-13", "2016-07-31");
        for (int slot = 1; slot <= 48; slot++) {
            market.put("2016-07-13", slot, "a", row(15, "0.5", 0));
        }
        looks.at("2016-07-14T06:00:00+09:00");
        assertThat(looks.names()).hasSize(1);

        market.cancel(15);
        looks.at("2016-07-14T18:00:00+09:00");
        looks.at("2016-07-15T06:00:00+09:00");

        assertThat(looks.names()).containsExactly("W51220201607140000000.zip", "W51220201607140100000.zip");
        Node withdrawn = looks.file("W51220201607140100000.zip").rows.getFirst();
        assertThat(withdrawn.text("JP06400") + " " + withdrawn.text("JP06405")).isEqualTo(number(15) + " 1");
        assertThat(withdrawn.names()).doesNotContain("JP06426", "JPM00013");
    }
}
