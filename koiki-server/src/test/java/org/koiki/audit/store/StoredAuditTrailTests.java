package org.koiki.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditEntry.Actor;
import org.koiki.audit.AuditEntry.Outcome;
import org.koiki.testing.TestClock;
import org.koiki.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Entries of the audit trail that are written together")
class StoredAuditTrailTests {
    @Test
    void standInTheirOrderEachWithItsOwnValues() throws SQLException {
        JdbcClient jdbc = JdbcClient.create(TestDatabase.migrated("audit"));
        Actor sakura = new Actor("9004", "90040-admin", "a1", "192.0.2.4");
        Actor hotaru = new Actor("9008", null, "b1", "192.0.2.8");
        Actor stranger = new Actor(null, null, null, "192.0.2.9");
        List<AuditEntry> entries = List.of(
                new AuditEntry(sakura, "plan.file", "P1", "1003", Outcome.DONE, "見本"),
                new AuditEntry(stranger, "login", null, null, Outcome.REFUSED, null),
                new AuditEntry(hotaru, "energy.fetch", "F1", null, Outcome.FAILED, "{\"a\",b}"),
                new AuditEntry(sakura, "plan.file", "P1", "1003", Outcome.DONE, "見本"));

        new StoredAuditTrail(jdbc, new TestClock()).write(entries);

        assertThat(jdbc.sql("select * from audit.entry order by id")
                        .query((row, number) -> new AuditEntry(
                                new Actor(
                                        row.getString("company"),
                                        row.getString("user_id"),
                                        row.getString("certificate"),
                                        row.getString("address")),
                                row.getString("action"),
                                row.getString("subject"),
                                row.getString("owner"),
                                Outcome.valueOf(row.getString("outcome")),
                                row.getString("detail")))
                        .list())
                .isEqualTo(entries);
    }
}
