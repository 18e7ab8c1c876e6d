package org.koiki.audit.store;

import java.util.List;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.RefusedConnections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredRefusals implements RefusedConnections {
    private final JdbcClient jdbc;

    StoredRefusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long end() {
        return jdbc.sql("select coalesce(max(id), 0) from audit.entry")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    @Override
    public List<AuditEntry> since(long end, String address) {
        return jdbc.sql("""
                select * from audit.entry
                where id > ? and address = ? and action = 'certificate.refuse'
                order by id limit 1000
                """).params(end, address).query(StoredEntry::read).list().stream()
                .map(StoredEntry::entry)
                .toList();
    }
}
