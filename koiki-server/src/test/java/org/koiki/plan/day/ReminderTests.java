package org.koiki.plan.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.Due;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.SeedFiles;
import org.koiki.plan.SampleFiler;
import org.koiki.plan.intake.Filings;
import org.koiki.testing.KoikiTest;
import org.koiki.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@KoikiTest
@DisplayName("Reminders before the deadline go to those who have not filed")
class ReminderTests {
    private final SampleFiler filer;
    private final Reminder reminder;
    private final Notices notices;
    private final TestClock clock;

    @Autowired
    ReminderTests(Filings filings, SeedFiles seeds, Reminder reminder, Notices notices, TestClock clock) {
        this.filer = new SampleFiler(filings, clock, seeds);
        this.reminder = reminder;
        this.notices = notices;
        this.clock = clock;
    }

    @Test
    void remindsOnceWhoHasNotFiled() {
        filer.file(SampleFiler.demandOn("2017-04-20"));

        clock.set("2017-04-19T11:00:00+09:00");
        remind("2017-04-20/60");
        remind("2017-04-20/60");

        assertThat(told("9901", "0250-20170420-LZ016")).isEmpty();
        assertThat(told("9902", "0250-20170420-LZ026")).singleElement().satisfies(notice -> {
            assertThat(notice.ja()).contains("12:00", "あと60分");
            assertThat(notice.en()).contains("in 60 minutes");
        });
        assertThat(told("9921", "0150-20170420-PZ216")).hasSize(1);
    }

    @Test
    void comesTooLateAfterTheClosing() {
        clock.set("2017-04-20T12:00:00+09:00");
        remind("2017-04-21/15");

        assertThat(told("9902", "0250-20170421-LZ026")).isEmpty();
    }

    private void remind(String key) {
        reminder.run(new Due(Reminder.KIND, key, clock.now()));
    }

    private List<Notice> told(String company, String plan) {
        return notices.unread(company, 10_000).stream()
                .filter(notice -> notice.kind().equals(Reminder.KIND))
                .filter(notice -> notice.key().startsWith(plan))
                .toList();
    }
}
