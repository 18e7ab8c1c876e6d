package org.koiki.metering.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koiki.metering.delivery.SampleEnergy.slotName;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

@KoikiTest
class EnergyFilesTests {
    private static final String AREA = "04";
    private static final String RECEIVER = "90304";

    @Autowired
    ApplicationContext hub;

    @Autowired
    EnergyFiles files;

    @Autowired
    FilesFolder folder;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    private SampleEnergy energy;

    @BeforeEach
    void files() {
        energy = new SampleEnergy(hub);
    }

    @Test
    void publishesFilesAndTellsTheReceiverOnceForASlot() {
        EnergyFile high = energy.write(AREA, RECEIVER, slotName("0110", "2016-05-02", 28), 125_000);
        EnergyFile low = energy.write(AREA, RECEIVER, slotName("1110", "2016-05-02", 28), 3_070);

        energy.publish(high, low);
        energy.publish(low, high);

        assertThat(rows("2016-05-02"))
                .containsExactly(high.name().zip(), low.name().zip());
        assertThat(told("2016-05-02")).singleElement().satisfies(notice -> {
            assertThat(notice.ja()).isEqualTo("エリア 04 の当日30分電力量（2016-05-02 コマ 28）2 件を公開しました。");
            assertThat(notice.facts()).containsEntry("slot", 28);
        });
    }

    @Test
    void knowsByWhenASlotHadToBeThere() {
        energy.publish(energy.write(AREA, RECEIVER, slotName("0110", "2016-05-03", 48), 1));

        assertThat(jdbc.sql("select target_at from metering.energy_file where receiver = ? and date = '2016-05-03'")
                        .param(RECEIVER)
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(Instant.parse("2016-05-03T16:00:00Z"));
    }

    @Test
    void refusesOtherBytesUnderAPublishedName() {
        energy.publish(energy.write(AREA, RECEIVER, slotName("0110", "2016-05-04", 1), 1));
        EnergyFile other = energy.write(AREA, RECEIVER, slotName("0110", "2016-05-04", 1), 22);
        EnergyFile fresh = energy.write(AREA, RECEIVER, slotName("0110", "2016-05-04", 2), 2);

        assertThatThrownBy(() -> energy.publish(fresh, other))
                .isInstanceOf(EnergyFileDiffers.class)
                .hasMessageContaining(other.name().zip());
        assertThat(rows("2016-05-04")).containsExactly(other.name().zip());
    }

    @Test
    void takesNoFileThatIsNotWholeOnDisk() throws IOException {
        EnergyFile file = energy.write(AREA, RECEIVER, slotName("0110", "2016-05-05", 1), 1);
        Files.write(folder.file(file.path()), new byte[1]);

        assertThatThrownBy(() -> energy.publish(file)).isInstanceOf(IllegalArgumentException.class);
        assertThat(rows("2016-05-05")).isEmpty();
    }

    @Test
    void needsATransactionOfTheCaller() {
        assertThatThrownBy(() -> files.list(List.of())).isInstanceOf(IllegalTransactionStateException.class);
    }

    private List<String> rows(String date) {
        return jdbc.sql("select name from metering.energy_file where receiver = ? and date = ?::date order by id")
                .params(RECEIVER, date)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<Notice> told(String date) {
        return notices.unread("9030", 10_000).stream()
                .filter(notice -> notice.kind().equals("energy.published"))
                .filter(notice -> date.equals(notice.facts().get("date")))
                .toList();
    }
}
