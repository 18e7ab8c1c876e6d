package org.koiki.calendar.store;

import java.time.Duration;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.koiki.calendar.GateClosures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredGateClosures implements GateClosures {
    private final JdbcClient jdbc;
    private final Reloaded<NavigableMap<LocalDate, Duration>> leads = new Reloaded<>(this::read);

    StoredGateClosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Duration lead(LocalDate day) {
        NavigableMap<LocalDate, Duration> rules = leads.get();
        return Objects.requireNonNullElseGet(rules.floorEntry(day), rules::firstEntry)
                .getValue();
    }

    private NavigableMap<LocalDate, Duration> read() {
        NavigableMap<LocalDate, Duration> rules = new TreeMap<>();
        jdbc.sql("select valid_from, lead_minutes from calendar.gate_rule").query(row -> {
            rules.put(row.getObject("valid_from", LocalDate.class), Duration.ofMinutes(row.getInt("lead_minutes")));
        });
        return rules;
    }
}
