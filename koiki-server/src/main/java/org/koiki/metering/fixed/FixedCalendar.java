package org.koiki.metering.fixed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.Page;
import org.koiki.access.Caller;
import org.koiki.calendar.BusinessDays;
import org.koiki.calendar.MarketClock;
import org.koiki.metering.delivery.Sight;
import org.koiki.metering.delivery.Voltage;
import org.koiki.metering.fixed.FixedDay.State;
import org.koiki.metering.fixed.FixedRows.Counts;
import org.koiki.metering.fixed.FixedRows.Open;
import org.springframework.stereotype.Service;

/** The reading dates of a month and how far each is. */
@Service
class FixedCalendar {
    /** Open points of a page at most. */
    static final int MOST = 1_000;

    private final FixedRows rows;
    private final Term term;
    private final Sight sight;
    private final BusinessDays business;
    private final MarketClock clock;

    FixedCalendar(FixedRows rows, Term term, Sight sight, BusinessDays business, MarketClock clock) {
        this.rows = rows;
        this.term = term;
        this.sight = sight;
        this.business = business;
        this.clock = clock;
    }

    /** @throws org.koiki.Problem {@code ENERGY-NO-OPERATOR} */
    List<FixedDay> of(String area, YearMonth month, Caller caller) {
        return rows.counts(area, month.atDay(1), month.atEndOfMonth(), sight.only(area, caller)).stream()
                .map(counts -> day(area, counts))
                .toList();
    }

    /** @throws org.koiki.Problem {@code ENERGY-NO-OPERATOR}, or for a cursor that is none */
    Page<OpenPoint> open(String area, LocalDate reading, @Nullable String cursor, int limit, Caller caller) {
        @Nullable String only = sight.only(area, caller);
        int most = Math.clamp(limit, 1, MOST);
        List<Open> found = rows.open(new FixedUnit(area, reading), only, OpenCursor.of(cursor), most + 1);
        return Page.of(found, most, open -> OpenCursor.behind(open).toString()).map(Open::point);
    }

    private FixedDay day(String area, Counts counts) {
        Instant end = term.end(new FixedUnit(area, counts.reading()), Voltage.LOW);
        return new FixedDay(
                area,
                counts.reading(),
                end,
                businessDaysSince(counts.reading()),
                counts.points(),
                counts.provided(),
                counts.withheld(),
                counts.waiting(),
                counts.files(),
                state(counts, end));
    }

    private State state(Counts counts, Instant end) {
        if (counts.withheld() + counts.waiting() == 0) {
            return State.PUBLISHED;
        }
        return clock.now().isBefore(end) ? State.WAITING : State.LATE;
    }

    private int businessDaysSince(LocalDate reading) {
        LocalDate tomorrow = clock.today().plusDays(1);
        return tomorrow.isAfter(reading)
                ? (int) reading.plusDays(1)
                        .datesUntil(tomorrow)
                        .filter(business::isBusinessDay)
                        .count()
                : 0;
    }
}
