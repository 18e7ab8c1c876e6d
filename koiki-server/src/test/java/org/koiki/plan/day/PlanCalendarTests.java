package org.koiki.plan.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.calendar.Due;
import org.koiki.calendar.FilingWindow;

@DisplayName("48 gate closures a day, the 12:00 mark, reminders 60 and 15 minutes before it")
class PlanCalendarTests {
    private static final LocalDate DAY = LocalDate.of(2016, 5, 31);

    private final List<Due> due = new ArrayList<>();

    @Test
    void everythingOfADeliveryDayFallsDueAtItsInstant() {
        Instant noon = at("2016-05-30T12:00+09:00");
        PlanCalendar calendar =
                new PlanCalendar((code, day) -> Optional.of(new FilingWindow(null, noon)), day -> Duration.ofHours(1));

        calendar.schedule(DAY, (entry, priority) -> due.add(entry));

        assertThat(due).hasSize(51).doesNotHaveDuplicates();
        assertThat(due)
                .contains(
                        new Due("plan.reminder", "2016-05-31/60", at("2016-05-30T11:00+09:00")),
                        new Due("plan.reminder", "2016-05-31/15", at("2016-05-30T11:45+09:00")),
                        new Due("plan.close", "2016-05-31", noon),
                        new Due("plan.gate", "2016-05-31/1", at("2016-05-30T23:00+09:00")),
                        new Due("plan.gate", "2016-05-31/48", at("2016-05-31T22:30+09:00")));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
