package org.koiki.metering.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.koiki.metering.connection.Seen.Act;
import org.koiki.metering.connection.Seen.Manner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was seen of clients. */
@Repository
class SeenRows {
    private final JdbcClient jdbc;
    private final Kit kit;

    SeenRows(JdbcClient jdbc, Kit kit) {
        this.jdbc = jdbc;
        this.kit = kit;
    }

    /** Keeps no more of a test than its limit: a client may run wild. */
    void add(String test, Seen seen) {
        jdbc.sql("""
                insert into metering.connection_seen (test, test_case, act, file, outcome, address, at, ticked_at)
                select :test, :case, :act, :file, :outcome, :address, :at, :tickedAt
                where (select count(*) from metering.connection_seen where test = :test) < :most
                """)
                .param("test", test)
                .param("most", kit.mostSeen())
                .param("case", seen.testCase().number())
                .param("act", seen.act().name())
                .param("file", seen.file())
                .param("outcome", seen.outcome() == null ? null : seen.outcome().name())
                .param("address", seen.address())
                .param("at", TestRows.at(seen.at()))
                .param("tickedAt", TestRows.at(seen.tickedAt()))
                .update();
    }

    List<Seen> of(String test) {
        return jdbc.sql("select * from metering.connection_seen where test = ? order by id")
                .param(test)
                .query(SeenRows::seen)
                .list();
    }

    private static Seen seen(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new Seen(
                TestCase.numbered(row.getInt("test_case")).orElseThrow(),
                Act.valueOf(row.getString("act")),
                row.getString("file"),
                outcome == null ? null : Manner.valueOf(outcome),
                row.getString("address"),
                Objects.requireNonNull(TestRows.instant(row, "at")),
                Objects.requireNonNull(TestRows.instant(row, "ticked_at")));
    }
}
