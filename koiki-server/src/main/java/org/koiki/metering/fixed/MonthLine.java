package org.koiki.metering.fixed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area in the calendar of a month.
 *
 * @param cells by day of the month
 */
record MonthLine(String area, List<Cell> cells) {
    /** @param day absent where no meters were read */
    record Cell(LocalDate date, @Nullable FixedDay day) {
        /** Its look, in the classes of the slot maps. */
        public String getLook() {
            if (day == null) {
                return "heat";
            }
            return "heat "
                    + switch (day.state()) {
                        case PUBLISHED -> "agreed";
                        case WAITING -> "submitted";
                        case LATE -> "missing";
                    };
        }
    }

    static MonthLine of(String area, YearMonth month, List<FixedDay> days) {
        List<Cell> cells = new ArrayList<>();
        for (LocalDate date = month.atDay(1); !date.isAfter(month.atEndOfMonth()); date = date.plusDays(1)) {
            LocalDate reading = date;
            cells.add(new Cell(
                    reading,
                    days.stream()
                            .filter(day -> day.reading().equals(reading))
                            .findFirst()
                            .orElse(null)));
        }
        return new MonthLine(area, cells);
    }
}
