package org.koiki.switching.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;
import org.koiki.switching.rule.Earliest;
import org.koiki.switching.rule.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rows of files. */
@Repository
class BulkLines {
    private record Possible(LocalDate date, Text reason) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BulkLines(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(String file, JudgedRow row) {
        Wanted wanted = row.wanted();
        jdbc.sql("""
                insert into switching.bulk_row (file, row, kind, point, wished_on, earliest, outcome, faults, content)
                values (:file, :row, :kind, :point, :wished, :earliest::jsonb, :outcome, :faults::jsonb, :content::jsonb)
                """)
                .param("file", file)
                .param("row", row.read().row())
                .param("kind", row.read().kind())
                .param("point", row.point())
                .param("wished", row.wishedOn())
                .param("earliest", possible(row.judged().earliest()))
                .param("outcome", row.acceptable() ? "ACCEPTABLE" : "REFUSED")
                .param("faults", json.writeValueAsString(row.judged().faults()))
                .param("content", wanted == null ? null : wanted.json())
                .update();
    }

    private @Nullable String possible(@Nullable Earliest earliest) {
        return earliest == null ? null : json.writeValueAsString(new Possible(earliest.date(), earliest.reason()));
    }

    /** In their order. @param after the last row of the part before */
    List<BulkRow> list(String file, @Nullable BulkOutcome outcome, int after, int limit) {
        return jdbc.sql("""
                select * from switching.bulk_row
                where file = :file and row > :after and (:outcome::text is null or outcome = :outcome)
                order by row limit :limit
                """)
                .param("file", file)
                .param("after", after)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("limit", limit)
                .query((row, count) -> row(row))
                .list();
    }

    /** A row that waits to be filed. */
    record Pending(int row, String kind, String content) {
        Wanted wanted() {
            return Wanted.read(kind, content);
        }
    }

    Optional<Pending> next(String file) {
        return jdbc.sql("""
                select row, kind, content from switching.bulk_row
                where file = ? and outcome = 'ACCEPTABLE' order by row limit 1
                """)
                .param(file)
                .query((row, count) -> new Pending(row.getInt("row"), row.getString("kind"), row.getString("content")))
                .optional();
    }

    /** Waits until nobody else works on a row, and tells whether it still waits to be filed. */
    boolean take(String file, int row) {
        return jdbc.sql("""
                select row from switching.bulk_row where file = ? and row = ? and outcome = 'ACCEPTABLE' for update
                """)
                .params(file, row)
                .query((found, count) -> found.getInt("row"))
                .optional()
                .isPresent();
    }

    void filed(String file, int row, String application) {
        filed(file, row, application, null);
    }

    void registered(String file, int row, String relay) {
        filed(file, row, null, relay);
    }

    private void filed(String file, int row, @Nullable String application, @Nullable String relay) {
        jdbc.sql("""
                update switching.bulk_row set outcome = 'FILED', application = :application, relay = :relay, content = null
                where file = :file and row = :row
                """)
                .param("application", application)
                .param("relay", relay)
                .param("file", file)
                .param("row", row)
                .update();
    }

    void refused(String file, int row, List<Fault> faults) {
        jdbc.sql("""
                update switching.bulk_row set outcome = 'REFUSED', faults = ?::jsonb, content = null where file = ? and row = ?
                """).params(json.writeValueAsString(faults), file, row).update();
    }

    /** Notes that a row could not be worked on. @return how often so far */
    int failed(String file, int row) {
        return jdbc.sql("update switching.bulk_row set tries = tries + 1 where file = ? and row = ? returning tries")
                .params(file, row)
                .query((found, count) -> found.getInt("tries"))
                .single();
    }

    private BulkRow row(ResultSet row) throws SQLException {
        String earliest = row.getString("earliest");
        Possible possible = earliest == null ? null : json.readValue(earliest, Possible.class);
        return new BulkRow(
                row.getInt("row"),
                row.getString("kind"),
                row.getString("point"),
                row.getObject("wished_on", LocalDate.class),
                BulkOutcome.valueOf(row.getString("outcome")),
                possible == null ? null : possible.date(),
                possible == null ? null : possible.reason(),
                List.of(json.readValue(row.getString("faults"), Fault[].class)),
                row.getString("application"),
                row.getString("relay"));
    }
}
