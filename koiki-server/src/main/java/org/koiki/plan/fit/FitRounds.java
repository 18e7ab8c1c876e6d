package org.koiki.plan.fit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.koiki.calendar.MarketClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Until when values are due, kept as dated data. */
@Repository
class FitRounds {
    private final JdbcClient jdbc;

    FitRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Rule(int daysBefore, LocalTime at) {
        Instant before(LocalDate day) {
            return day.minusDays(daysBefore).atTime(at).atZone(MarketClock.JST).toInstant();
        }
    }

    /** Empty for days before any rule holds. */
    Optional<Instant> due(LocalDate day, FitRound round) {
        return jdbc.sql("""
                select days_before, due_at from plan.fit_round
                where round = ? and valid_from <= ? order by valid_from desc limit 1
                """)
                .params(round.name(), day)
                .query((row, number) -> new Rule(row.getInt("days_before"), row.getObject("due_at", LocalTime.class)))
                .optional()
                .map(rule -> rule.before(day));
    }
}
