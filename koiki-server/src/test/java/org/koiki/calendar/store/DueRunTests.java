package org.koiki.calendar.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.DueList;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
class DueRunTests {
    @Autowired
    DueRun due;

    @Autowired
    DueList list;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient jdbc;

    @Test
    void carriesOutWhatIsDueInTheWholeHub() {
        list.schedule("calendar.day", "2016-05-30", TestClock.START);

        due.run();

        assertThat(jdbc.sql("select due_at from calendar.due where kind = 'calendar.day' and state = 'WAITING'")
                        .query(OffsetDateTime.class)
                        .single())
                .isEqualTo(OffsetDateTime.parse("2016-05-30T15:00:00Z"));
        assertThat(meters.timer("koiki.due.lag", "kind", "calendar.day").count())
                .isPositive();
        assertThat(meters.get("koiki.due.lease").gauge().value()).isEqualTo(1);
    }
}
