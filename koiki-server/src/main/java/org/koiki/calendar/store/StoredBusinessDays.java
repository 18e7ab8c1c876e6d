package org.koiki.calendar.store;

import java.time.LocalDate;
import java.util.Set;
import org.koiki.calendar.BusinessDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredBusinessDays implements BusinessDays {
    private final Reloaded<Set<LocalDate>> holidays;

    StoredBusinessDays(JdbcClient jdbc) {
        holidays = new Reloaded<>(() -> jdbc.sql("select day from calendar.holiday")
                .query(LocalDate.class)
                .set());
    }

    @Override
    public boolean isPublicHoliday(LocalDate date) {
        return holidays.get().contains(date);
    }
}
