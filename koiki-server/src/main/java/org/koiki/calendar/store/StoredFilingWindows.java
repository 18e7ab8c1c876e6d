package org.koiki.calendar.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.FilingRule;
import org.koiki.calendar.FilingWindow;
import org.koiki.calendar.FilingWindows;
import org.koiki.message.MessageKinds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredFilingWindows implements FilingWindows {
    private final Reloaded<List<FilingRule>> rules;

    StoredFilingWindows(JdbcClient jdbc) {
        rules = new Reloaded<>(() -> jdbc.sql("select * from calendar.filing_rule")
                .query((row, number) -> rule(row))
                .list());
    }

    @Override
    public Optional<FilingWindow> of(String messageCode, LocalDate targetDate) {
        return MessageKinds.builtIn()
                .libraryCode("W6", messageCode)
                .flatMap(code -> rules.get().stream()
                        .filter(rule -> rule.appliesTo(code, targetDate))
                        .findFirst())
                .map(rule -> rule.window(targetDate));
    }

    private static FilingRule rule(ResultSet row) throws SQLException {
        return new FilingRule(
                row.getString("message_code"),
                new FilingRule.Moment(row.getInt("closes_days_before"), row.getObject("closes_at", LocalTime.class)),
                opening(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                FilingRule.Mark.valueOf(row.getString("mark")));
    }

    private static FilingRule.@Nullable Moment opening(ResultSet row) throws SQLException {
        LocalTime at = row.getObject("opens_at", LocalTime.class);
        return at == null ? null : new FilingRule.Moment(row.getInt("opens_days_before"), at);
    }
}
