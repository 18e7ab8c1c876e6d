package org.koiki.calendar.store;

import java.io.IOException;
import java.io.InputStream;
import org.postgresql.PGConnection;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the calendar's tables from the CSV files beside it while they are empty. */
@Component
class CalendarSeeds {
    private final JdbcTemplate jdbc;

    CalendarSeeds(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        transaction.executeWithoutResult(status -> load());
    }

    private void load() {
        jdbc.execute(
                "lock table calendar.holiday, calendar.filing_rule, calendar.gate_rule in share row exclusive mode");
        load("holiday", "day, name", "holidays.csv");
        load(
                "filing_rule",
                "message_code, closes_days_before, closes_at, opens_days_before, opens_at, valid_from, valid_until, mark",
                "filing-rules.csv");
        load("gate_rule", "valid_from, lead_minutes, mark", "gate-rules.csv");
    }

    private void load(String table, String columns, String file) {
        Boolean filled = jdbc.queryForObject("select exists (select from calendar." + table + ")", Boolean.class);
        if (Boolean.FALSE.equals(filled)) {
            jdbc.execute(copy(
                    "copy calendar." + table + " (" + columns + ") from stdin with (format csv, header match)", file));
        }
    }

    private static ConnectionCallback<Long> copy(String sql, String file) {
        return connection -> {
            try (InputStream csv = new ClassPathResource("org/koiki/calendar/seed/" + file).getInputStream()) {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, csv);
            } catch (IOException e) {
                throw new IllegalStateException("The calendar's seed file " + file + " cannot be read", e);
            }
        };
    }
}
