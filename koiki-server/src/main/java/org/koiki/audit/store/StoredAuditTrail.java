package org.koiki.audit.store;

import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koiki.Gathered;
import org.koiki.Together;
import org.koiki.audit.AuditEntry;
import org.koiki.audit.AuditTrail;
import org.koiki.calendar.MarketClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
class StoredAuditTrail implements AuditTrail {
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final MarketClock clock;
    private final Together<AuditEntry, AuditEntry> together = new Together<>(this::write);

    StoredAuditTrail(JdbcClient jdbc, MarketClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void record(AuditEntry entry) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            Gathered.add(entry, this, this::write);
        } else {
            together.ask(entry);
        }
    }

    List<AuditEntry> write(List<AuditEntry> entries) {
        jdbc.sql("""
                insert into audit.entry (market_time, company, user_id, certificate, address,
                                         action, subject, owner, outcome, detail)
                select :now, company, user_id, certificate, address, action, subject, owner, outcome, detail
                from unnest(:companies::text[], :users::text[], :certificates::text[], :addresses::text[], :actions::text[],
                        :subjects::text[], :owners::text[], :outcomes::text[], :details::text[]) with ordinality
                    as entry (company, user_id, certificate, address, action, subject, owner, outcome, detail, place)
                order by place
                """)
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .param("companies", each(entries, entry -> entry.actor().company()))
                .param("users", each(entries, entry -> entry.actor().user()))
                .param("certificates", each(entries, entry -> entry.actor().certificate()))
                .param("addresses", each(entries, entry -> entry.actor().address()))
                .param("actions", each(entries, AuditEntry::action))
                .param("subjects", each(entries, AuditEntry::subject))
                .param("owners", each(entries, AuditEntry::owner))
                .param("outcomes", each(entries, entry -> entry.outcome().name()))
                .param("details", each(entries, AuditEntry::detail))
                .update();
        return entries;
    }

    private static @Nullable String[] each(List<AuditEntry> entries, Function<AuditEntry, @Nullable String> part) {
        return entries.stream().map(part).map(StoredAuditTrail::plain).toArray(String[]::new);
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
