package org.koiki.supplypoint.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.message.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports of loads. */
@Repository
class LoadRows {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LoadRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    long begin(LoadKind kind, Actor actor, Instant now) {
        return jdbc.sql("""
                insert into supplypoint.load (kind, company, user_id, begun_at) values (:kind, :company, :user, :now) returning id
                """)
                .param("kind", kind.name())
                .param("company", actor.company())
                .param("user", actor.user())
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    void count(long load, long lines, long refused, Tally tally, @Nullable Instant ended) {
        jdbc.sql("""
                update supplypoint.load set lines = :lines, refused = :refused, added = :added, changed = :changed,
                    unchanged = :unchanged, waiting = :waiting, ended_at = :ended
                where id = :id
                """)
                .param("id", load)
                .param("lines", lines)
                .param("refused", refused)
                .param("added", tally.added())
                .param("changed", tally.changed())
                .param("unchanged", tally.unchanged())
                .param("waiting", tally.waiting())
                .param("ended", ended == null ? null : Timestamp.from(ended))
                .update();
    }

    void add(long load, List<LoadFault> faults) {
        batches.batchUpdate(
                "insert into supplypoint.load_fault (load, line, field, code, value, ja, en) values (?, ?, ?, ?, ?, ?, ?)",
                faults,
                BATCH,
                (row, fault) -> {
                    row.setLong(1, load);
                    row.setLong(2, fault.line());
                    row.setString(3, fault.column());
                    row.setString(4, fault.code());
                    row.setString(5, fault.value());
                    row.setString(6, fault.text().ja());
                    row.setString(7, fault.text().en());
                });
    }

    /** A load of a company with its first faults. */
    Optional<LoadReport> find(long load, String company, int faults) {
        return jdbc.sql("select * from supplypoint.load where id = ? and company = ?")
                .params(load, company)
                .query((row, n) -> report(row, faults(load, faults)))
                .optional();
    }

    /** The newest loads of a company before one, without faults. */
    List<LoadReport> of(String company, long before, int most) {
        return jdbc.sql("select * from supplypoint.load where company = ? and id < ? order by id desc limit ?")
                .params(company, before, most)
                .query((row, n) -> report(row, List.of()))
                .list();
    }

    private List<LoadFault> faults(long load, int most) {
        return jdbc.sql("select * from supplypoint.load_fault where load = ? order by line limit ?")
                .params(load, most)
                .query((row, n) -> new LoadFault(
                        row.getLong("line"),
                        row.getString("field"),
                        row.getString("code"),
                        row.getString("value"),
                        new Text(row.getString("ja"), row.getString("en"))))
                .list();
    }

    private static LoadReport report(ResultSet row, List<LoadFault> faults) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new LoadReport(
                row.getLong("id"),
                LoadKind.valueOf(row.getString("kind")),
                String.valueOf(row.getString("user_id")),
                row.getTimestamp("begun_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getLong("lines"),
                row.getLong("added"),
                row.getLong("changed"),
                row.getLong("unchanged"),
                row.getLong("waiting"),
                row.getLong("refused"),
                faults);
    }
}
