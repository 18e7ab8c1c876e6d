package org.koiki.audit.store;

import org.jspecify.annotations.Nullable;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditTrail;
import org.koiki.calendar.MarketClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredAuditTrail implements AuditTrail {
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final MarketClock clock;

    StoredAuditTrail(JdbcClient jdbc, MarketClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void record(AuditEntry entry) {
        jdbc.sql("""
                insert into audit.entry (market_time, company, user_id, certificate, address,
                                         action, subject, owner, outcome, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(clock.now().atOffset(java.time.ZoneOffset.UTC))
                .param(plain(entry.actor().company()))
                .param(plain(entry.actor().user()))
                .param(plain(entry.actor().certificate()))
                .param(plain(entry.actor().address()))
                .param(plain(entry.action()))
                .param(plain(entry.subject()))
                .param(plain(entry.owner()))
                .param(entry.outcome().name())
                .param(plain(entry.detail()))
                .update();
    }

    /** Text from outside may hold anything: control characters and halves of characters are replaced, the rest is cut. */
    private static @Nullable String plain(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
