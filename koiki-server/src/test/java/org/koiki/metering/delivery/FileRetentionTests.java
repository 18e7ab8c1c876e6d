package org.koiki.metering.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koiki.metering.delivery.SampleEnergy.dayName;
import static org.koiki.metering.delivery.SampleEnergy.slotName;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
@DisplayName("Files that are kept no longer")
class FileRetentionTests {
    private static final String AREA = "04";
    private static final String RECEIVER = "90314";

    @Autowired
    ApplicationContext hub;

    @Autowired
    FilesFolder folder;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private EnergyFile old;
    private EnergyFile hidden;
    private EnergyFile usage;

    @BeforeEach
    void publish() {
        SampleEnergy energy = new SampleEnergy(hub);
        old = energy.write(AREA, RECEIVER, slotName("0110", "2016-04-01", 1), 1);
        hidden = energy.write(AREA, RECEIVER, slotName("0110", "2016-04-02", 1), 2);
        usage = energy.write(AREA, RECEIVER, dayName("W5", "1220", "2016-04-01"), 3);
        energy.publish(old, hidden, usage);
    }

    private void night(String day) {
        clock.set(day + "T04:45:00+09:00");
        hub.getAutowireCapableBeanFactory().createBean(FileRetention.class).delete();
    }

    @Test
    void areDeletedWithTheFoldersThatTheyLeaveEmpty() {
        night("2016-06-05");

        assertThat(folder.file(old.path()).getParent()).doesNotExist();
        assertThat(folder.file(hidden.path())).exists();
        assertThat(folder.file(usage.path())).exists();
        assertThat(listed()).containsExactly(hidden.path(), usage.path());
    }

    @Test
    void areForgottenInTheEndWhenACrashComesBetweenTheirBytesAndTheirRows() {
        jdbc.sql("""
                create function metering.keep() returns trigger language plpgsql as $$ begin raise 'stopped'; end $$
                """).update();
        jdbc.sql(
                        "create trigger keep before delete on metering.energy_file for each row execute function metering.keep()")
                .update();
        assertThatThrownBy(() -> night("2016-06-05")).hasMessageContaining("stopped");
        jdbc.sql("drop function metering.keep cascade").update();
        assertThat(folder.file(old.path())).doesNotExist();
        assertThat(listed()).contains(old.path());

        night("2016-06-05");

        assertThat(listed()).containsExactly(hidden.path(), usage.path());
    }

    private List<String> listed() {
        return jdbc.sql("select path from metering.energy_file where receiver = ? order by path")
                .param(RECEIVER)
                .query((row, number) -> row.getString("path"))
                .list();
    }
}
